import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFigures } from './figures.ts';

const known = new Map([['first', () => '7.4 kB']]);

test('a figure is put between its marks, and the rest stays', () => {
  const text = 'It is <!-- size:first -->0 kB<!-- /size --> small, <!-- size:first -->?<!-- /size -->.';
  const wanted =
    'It is <!-- size:first -->7.4 kB<!-- /size --> small, <!-- size:first -->7.4 kB<!-- /size -->.';
  assert.equal(withFigures(text, known), wanted);
});

test('a figure that nobody knows is an error', () => {
  assert.throws(() => withFigures('<!-- size:frist -->1<!-- /size -->', known), /No figure is named frist/);
});
