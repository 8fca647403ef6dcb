import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, closingLine, nothing } from './tally.ts';

test('the closing line names skips only when there are any', () => {
  assert.equal(closingLine({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
  assert.equal(closingLine({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
});

test('tallies add up field by field', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  assert.deepEqual(add(add(nothing, one), one), { passed: 2, failed: 4, skipped: 6 });
});
