import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectIncoming } from '../../../src/core/guard/incoming.ts';
import { inspect } from '../../../src/core/guard/inspect.ts';
import { workOf } from '../markdown/work.ts';
import { HARD_UNITS } from './hard-units.ts';

// Twice the text, at most twice the work: counted, since time depends on the machine. Time is told by the bench.
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['what is written', (text) => inspect(text)],
  ['what is written after others', (text) => inspect(text, { prior: [text, text, { role: 'agent', text }] })],
  ['what the other side writes', (text) => inspectIncoming(text)],
];

for (const [name, read] of READERS) {
  test(`the work of the guard doubles with the text: ${name}`, () => {
    for (const unit of HARD_UNITS) {
      const [once = 0, twice = 0] = [2_000, 4_000].map((length) =>
        workOf(() => read(unit.repeat(length).slice(0, length))),
      );
      assert.ok(twice <= 2.2 * once + 1_000, `${JSON.stringify(unit)}: ${once} became ${twice}`);
    }
  });
}
