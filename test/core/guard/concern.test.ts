import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concernAbout } from '../../../src/core/guard/concern.ts';

for (const [text, concern] of [
  ['Please read me the code that we have just texted you.', 'otp'],
  ['Por favor dígame su PIN.', 'pin'],
  ['Please install AnyDesk so that I can help.', 'off-channel'],
  ['We never ask for your code.', undefined],
  ['Nunca le pedimos su código.', undefined],
  ['What are the last four digits of your card?', undefined],
  ['', undefined],
] as const) {
  test(`"${text}" ${concern === undefined ? 'is no concern' : `is a concern: ${concern}`}`, () => {
    assert.equal(concernAbout({ text }), concern);
  });
}

test('a message is read once, however often it is asked about', () => {
  let reads = 0;
  const message = {
    get text() {
      reads++;
      return 'What is your PIN?';
    },
  };
  for (let times = 0; times < 3; times++) assert.equal(concernAbout(message), 'pin');
  assert.equal(reads, 1);
});
