import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from '../../../src/core/guard/inspect.ts';
import { redact } from '../../../src/core/guard/redact.ts';

test('a finding gives way to words that say what was removed', () => {
  const text = 'card 4111 1111 1111 1111 01/29 cvv 801';
  assert.equal(redact(text, inspect(text)), 'card [card number removed] 01/29 cvv [security code removed]');
});

test('the words may be in the language of the page', () => {
  const text = 'mi nip es 5857';
  assert.equal(
    redact(text, inspect(text), () => '[NIP eliminado]'),
    'mi nip es [NIP eliminado]',
  );
});

test('a text without findings stays as it is', () => {
  assert.equal(redact('order 88213', inspect('order 88213')), 'order 88213');
});

test('the words put in do not make a cue for the number after them', () => {
  const text = 'cvv 725, and 400 people';
  const safe = redact(text, inspect(text));
  assert.equal(safe.includes('725'), false);
  assert.deepEqual(inspect(safe), []);
});
