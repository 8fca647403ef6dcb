import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordFrom } from '../../../src/adapters/tabs/tab-channel.ts';

test('a word of ours from another tab is taken, and nothing beside it', () => {
  assert.deepEqual(wordFrom({ type: 'gone', why: 'signed-out', text: 'Hi' }), {
    type: 'gone',
    why: 'signed-out',
  });
  assert.deepEqual(wordFrom({ type: 'gone', why: 'another', except: 'm' }), {
    ...{ type: 'gone', why: 'another', except: 'm' },
  });
  assert.deepEqual(wordFrom({ type: 'open', on: true, of: 'c' }), { type: 'open', on: true, of: 'c' });
  assert.deepEqual(wordFrom({ type: 'draft', of: 'c', text: 'Hi' }), { type: 'draft', of: 'c' });
});

test('whatever else a script of the origin says there is nothing', () => {
  const strange = [
    ...[undefined, null, 7, 'gone', [], {}, { type: 'gone' }, { type: 'gone', why: 'constructor' }],
    ...[{ type: 'open', on: 'true', of: 'c' }, { type: 'open', on: true }, { type: 'draft' }, { of: 'c' }],
  ];
  assert.deepEqual(
    strange.map(wordFrom),
    strange.map(() => undefined),
  );
});
