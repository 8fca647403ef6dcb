import type { SecureField } from '../protocol/secure.ts';
import { normalise } from './normalise.ts';

/** Why an answer is not sent. `whole`: it is a whole number where a part of one was asked for. */
export type AnswerProblem = 'empty' | 'whole' | 'four' | 'zip' | 'choose';

export type Answer = { readonly value: string } | { readonly problem: AnswerProblem };

/** A card number has no fewer digits; nor have most others that a bank must not be sent here. */
const leastOfNumber = 9;
const betweenDigits = /[\s\p{Pd}.]/gu;

/**
 * What is sent of what the customer has typed or chosen, or what is wrong with it.
 *
 * Spaces and dashes are left out, and digits of any script are digits. More than was asked for is never cut to
 * size: its rest is in the field still, and who typed it is to know.
 *
 * @example answerOf({ name: 'card', kind: 'last-four' }, '1 0 0 5') // { value: '1005' }
 */
export function answerOf(field: SecureField, given: string): Answer {
  const text = normalise(given).text.replace(betweenDigits, '');
  switch (field.kind) {
    case 'yes-no':
    case 'choice':
      return given === '' ? { problem: 'choose' } : { value: given };
    case 'last-four':
      return typed(text, /^\d{4}$/) ?? { problem: 'four' };
    case 'zip':
      return typed(text, /^\d{5}(?:\d{4})?$/, 9) ?? { problem: 'zip' };
  }
}

function typed(text: string, shape: RegExp, most = leastOfNumber - 1): Answer | undefined {
  if (text === '') return { problem: 'empty' };
  if (text.replace(/\D/g, '').length > most) return { problem: 'whole' };
  if (!shape.test(text)) return undefined;
  return { value: text.length === 9 ? `${text.slice(0, 5)}-${text.slice(5)}` : text };
}
