import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deadLink } from '../conformance/evidence.ts';
import { focusTable, keyboardMap } from './tables.ts';

for (const [name, table] of [
  ['the focus table', focusTable],
  ['the keyboard map', keyboardMap],
] as const) {
  describe(name, () => {
    for (const { row, tests, reason } of table) {
      it(`${row}: is held by ${reason ?? `${tests.length} tests`}`, () => {
        assert.deepEqual(
          tests.map(deadLink).filter((dead) => dead !== undefined),
          [],
        );
        assert.equal(tests.length > 0, reason === undefined, 'tests, or the reason why there are none');
      });
    }
  });
}
