import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decodeServerFrame } from '../../src/adapters/transport/gateway-decode.ts';
import { decodeHelp } from '../../src/adapters/transport/help-content.ts';

const read = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
const readme = read('adapters/transport/README.md');
const rows = readme.split('\n').filter((line) => line.startsWith('| `'));

const frameTypes = [
  ...read('adapters/transport/gateway-frames.ts').matchAll(/readonly type: '([\w-]+)'/g),
].map(([, type]) => type);
const eventTypes = [
  ...new Set(
    ['decode', 'decode-asides'].flatMap((file) =>
      [...read(`core/protocol/${file}.ts`).matchAll(/Event\('([\w.]+)'/g)].map(([, type]) => type),
    ),
  ),
];

test('the guide shows the JSON of every frame', () => {
  assert.ok(frameTypes.length >= 16);
  for (const type of frameTypes) {
    assert.ok(
      rows.some((row) => row.startsWith(`| \`${type}\``) && row.includes(`{"type":"${type}"`)),
      type,
    );
  }
});

test('the guide names every event', () => {
  assert.ok(eventTypes.length >= 20);
  for (const type of eventTypes)
    assert.ok(
      rows.some((row) => row.split('|')[1]?.includes(`\`${type}\``)),
      type,
    );
});

test('the frames of the gateway in the guide are ones that the widget understands', () => {
  const section = readme.slice(readme.indexOf('### The gateway says'), readme.indexOf('### Events'));
  const frames = [...section.matchAll(/`(\{"type".*?\})`\s+\|/g)].map(([, json = '']) =>
    json.replace('{…}', '{}').replace('[…]', '[]'),
  );
  assert.equal(frames.length, 10);
  for (const frame of frames) assert.notEqual(decodeServerFrame(frame), undefined, frame);
});

test('the help file in the guide can be read', () => {
  const [, json = ''] = /```json\n(.*?)```/s.exec(readme) ?? [];
  const [first] = decodeHelp(JSON.parse(json)) ?? [];
  assert.deepEqual([first?.topics.length, first?.contacts.length], [1, 1]);
});

test('every file that the guide links to is there', () => {
  for (const [, path = ''] of readme.matchAll(/\]\(([\w./-]+\.ts)\)/g)) {
    assert.doesNotThrow(() => read(`adapters/transport/${path}`), path);
  }
});
