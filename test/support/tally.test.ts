import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, closingLine, describeFailure, failure, nothing } from './tally.ts';

test('the closing line names skips only when there are any', () => {
  assert.equal(closingLine({ ...nothing, passed: 3 }), '3 passed, 0 failed');
  assert.equal(
    closingLine({ ...nothing, passed: 3, failed: 1, skipped: 2 }),
    '3 passed, 1 failed, 2 skipped',
  );
});

test('tallies add up field by field', () => {
  const one = { ...failure('a.test.ts', 'one', 'why'), passed: 1, skipped: 3 };
  assert.deepEqual(add(add(nothing, one), one), {
    passed: 2,
    failed: 2,
    skipped: 6,
    failures: [...one.failures, ...one.failures],
  });
});

test('a failure is told in one line of its name and a few of its error', () => {
  const { failures } = failure('a.test.ts', 'Firefox › one', Array(20).fill('why').join('\n'));
  const lines = describeFailure(failures[0]!).split('\n');
  assert.deepEqual([lines[0], lines[1], lines.length], ['a.test.ts: Firefox › one', '    why', 7]);
  assert.equal(describeFailure({ file: 'a.test.ts', name: 'one', error: '' }), 'a.test.ts: one');
});
