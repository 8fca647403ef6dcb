import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondLook } from './second-look.ts';
import { add, failure, nothing, type Tally } from './tally.ts';

const twoOfTen = add(
  { ...nothing, passed: 8 },
  add(failure('a.test.ts', 'one', 'why'), failure('a.test.ts', 'two', 'why')),
);
const looked: (readonly string[])[] = [];

function answers(tally: Tally): (files: readonly string[]) => Promise<Tally> {
  looked.length = 0;
  return (files) => {
    looked.push(files);
    return Promise.resolve(tally);
  };
}

test('what passes alone counts as passed, and is named as unsteady', async () => {
  const { tally, unsteady } = await secondLook(twoOfTen, 1, answers({ ...nothing, passed: 4 }));
  assert.deepEqual(looked, [['a.test.ts']]);
  assert.deepEqual(tally, { ...nothing, passed: 10 });
  assert.deepEqual(
    unsteady.map(({ name }) => name),
    ['one', 'two'],
  );
});

test('what fails alone, too, has failed', async () => {
  const { tally, unsteady } = await secondLook(twoOfTen, 1, answers(failure('a.test.ts', 'one', 'why')));
  assert.equal(tally, twoOfTen);
  assert.deepEqual(unsteady, []);
});

test('a file that runs no test the second time has failed', async () => {
  assert.equal((await secondLook(twoOfTen, 1, answers(nothing))).tally, twoOfTen);
});

test('more files than were asked for are not looked at again, and neither is what has no name', async () => {
  const two = add(twoOfTen, failure('b.test.ts', 'three', undefined));
  for (const tally of [two, { ...twoOfTen, failed: 3 }]) {
    assert.equal((await secondLook(tally, 1, answers({ ...nothing, passed: 4 }))).tally, tally);
    assert.deepEqual(looked, []);
  }
});

test('where nothing failed nothing runs again', async () => {
  const good = { ...nothing, passed: 1 };
  assert.equal((await secondLook(good, 1, answers(good))).tally, good);
  assert.deepEqual(looked, []);
});
