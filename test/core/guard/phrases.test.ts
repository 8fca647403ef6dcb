import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectIncoming } from '../../../src/core/guard/incoming.ts';
import { inspect } from '../../../src/core/guard/inspect.ts';
import { LANGUAGES, readRows, type Language, type Row } from './corpus.ts';

// Phrases written against finished rules, to break them: what is said, and which kind must be found, or "ok". At
// first look 85 % (a list of disguises) and 90 % (plain talk) of what gives something away was found, and 78 % of
// the asks; later, of 195 more in Spanish, 103 of 108 and no false alarm. The rules were mended since. What is out
// of reach is marked "stretch": other languages, a password that is a word of the dictionary, two digits spelled in
// one word.

interface Phrase extends Omit<Row, 'expect'> {
  readonly expect: string;
}

const phrases = readRows('guard-phrases.jsonl') as unknown as readonly Phrase[];
const lines = readRows('incoming-phrases.jsonl');

const isFound = (row: Phrase): boolean => inspect(row.text, row).some(({ kind }) => kind === row.expect);
const isRight = (row: Row): boolean => inspectIncoming(row.text).warn === (row.expect === 'warn');

/** The share of rows that pass, and the words of those that do not. */
function judge<T extends { readonly text: string }>(
  rows: readonly T[],
  passes: (row: T) => boolean,
): { readonly share: number; readonly failed: string } {
  const failed = rows.filter((row) => !passes(row));
  return {
    share: 1 - failed.length / rows.length,
    failed: `${failed.length} of ${rows.length}: ${failed.map(({ text }) => text).join(' | ')}`,
  };
}

const gives = ({ expect, tier }: Phrase): boolean => expect !== 'ok' && (tier as string) !== 'stretch';
const of = <T extends Row | Phrase>(rows: readonly T[], lang: Language): readonly T[] =>
  rows.filter((row) => row.lang === lang);

test('phrases that give something away are found, as often in both languages', (t) => {
  const shares = LANGUAGES.map((lang) => {
    const { share, failed } = judge(of(phrases, lang).filter(gives), isFound);
    t.diagnostic(`${lang}: ${(share * 100).toFixed(1)} %`);
    assert.ok(share >= 0.98, `${lang}: ${failed}`);
    return share;
  });
  assert.ok(Math.abs(shares[0]! - shares[1]!) <= 0.02, shares.join(' | '));
});

test('card numbers among them are found, nearly all', () => {
  const { share, failed } = judge(
    phrases.filter((row) => row.expect === 'pan' && gives(row)),
    isFound,
  );
  assert.ok(share >= 0.995, failed);
});

test('phrases with other numbers pass', (t) => {
  const { share, failed } = judge(
    phrases.filter(({ expect }) => expect === 'ok'),
    (row) => inspect(row.text).length === 0,
  );
  t.diagnostic(`false alarms: ${((1 - share) * 100).toFixed(2)} %`);
  assert.ok(share >= 0.995, failed);
});

for (const lang of LANGUAGES) {
  for (const expect of ['warn', 'ok'] as const) {
    test(`lines of the other side are judged right: ${expect}, ${lang}`, () => {
      const { share, failed } = judge(
        of(lines, lang).filter((row) => row.expect === expect),
        isRight,
      );
      assert.ok(share >= 0.95, failed);
    });
  }
}
