import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answerOf } from '../../../src/core/guard/secure-answer.ts';
import type { SecureField } from '../../../src/core/protocol/secure.ts';

const lastFour: SecureField = { name: 'card', kind: 'last-four' };
const zip: SecureField = { name: 'zip', kind: 'zip' };
const yesNo: SecureField = { name: 'q', kind: 'yes-no', label: 'Well?' };

describe('an answer to a secure prompt', () => {
  const rows: readonly (readonly [SecureField, string, string])[] = [
    [lastFour, '1005', '1005'],
    [lastFour, ' 1 0-0 5 ', '1005'],
    [lastFour, '١٠٠٥', '1005'],
    [lastFour, '', 'empty'],
    [lastFour, '   ', 'empty'],
    [lastFour, '105', 'four'],
    [lastFour, '10055', 'four'],
    [lastFour, 'x1005', 'four'],
    [lastFour, '4111111111111111', 'whole'],
    [lastFour, '4111 1111 1111 1005', 'whole'],
    [lastFour, '４１１１１１１１１１１１１００５', 'whole'],
    [lastFour, '123-45-6789', 'whole'],
    [zip, '85004', '85004'],
    [zip, '85004-1234', '85004-1234'],
    [zip, '85004 1234', '85004-1234'],
    [zip, '8500', 'zip'],
    [zip, 'AZ 85004', 'zip'],
    [zip, '4111111111111111', 'whole'],
    [yesNo, '', 'choose'],
    [yesNo, 'yes', 'yes'],
  ];
  for (const [field, given, expected] of rows) {
    it(`is ${expected} for "${given}" in ${field.kind}`, () => {
      const answer = answerOf(field, given);
      assert.equal('value' in answer ? answer.value : answer.problem, expected);
    });
  }

  it('never holds more than was asked for, whatever is typed', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d \-.]{0,25}$/));
    fc.assert(
      fc.property(fc.constantFrom(lastFour, zip), text, (field, given) => {
        const answer = answerOf(field, given);
        if ('value' in answer) assert.match(answer.value, /^(?:\d{4}|\d{5}(?:-\d{4})?)$/);
      }),
    );
  });
});
