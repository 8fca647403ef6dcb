import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it, test } from 'node:test';
import { spanish as accountWords } from '../../demo/pages/account/spanish.ts';
import { spanish as embedWords } from '../../demo/pages/embed/spanish.ts';

interface Content {
  readonly topics: readonly { readonly id: string; readonly related: readonly string[] }[];
  readonly contacts: readonly { readonly urgent?: boolean }[];
}
const help = JSON.parse(await readFile('demo/public/help.json', 'utf8')) as { en: Content; es: Content };

for (const [file, spanish] of [
  ['index', accountWords],
  ['embed', embedWords],
] as const) {
  test(`demo/${file}.html has words in Spanish for every key in its markup`, async () => {
    const page = await readFile(`demo/${file}.html`, 'utf8');
    const keys = [...page.matchAll(/data-(?:words|label)="([^"]+)"/g)].map(([, key]) => key ?? '');
    assert.ok(keys.length > 50);
    assert.deepEqual(
      keys.filter((key) => !spanish.has(key)),
      [],
    );
  });
}

describe('the help content', () => {
  it('answers the same topics in both languages', () => {
    const ids = ({ topics }: Content): string[] => topics.map(({ id }) => id);
    assert.ok(ids(help.en).length >= 12);
    assert.deepEqual(ids(help.es), ids(help.en));
  });

  it('leads from topic to topics that exist', () => {
    for (const { topics } of [help.en, help.es]) {
      const ids = new Set(topics.map(({ id }) => id));
      for (const { id, related } of topics) {
        for (const other of related) assert.ok(ids.has(other) && other !== id, `${id} → ${other}`);
      }
    }
  });

  it('gives an urgent phone number in both languages', () => {
    for (const { contacts } of [help.en, help.es]) {
      assert.ok(contacts.some(({ urgent }) => urgent));
    }
  });
});
