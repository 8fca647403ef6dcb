import type { Item } from './items.ts';
import { isHarmless, read, type Reading } from './reading.ts';

/**
 * A message that went before. `role` says whose it was (`customer` or `user`, else the other side); a plain
 * string is the customer's own.
 */
export type PriorMessage = string | { readonly role: string; readonly text: string };

const readEnd = (message: PriorMessage): Reading =>
  read((typeof message === 'string' ? message : message.text).slice(-500));

/** The customer's last four own messages, newest first: a split number is looked for in them (security.md 4.3). */
export const ownMessages = (prior: readonly PriorMessage[]): readonly Reading[] =>
  prior
    .filter((message) => typeof message === 'string' || /^(customer|user)$/.test(message.role))
    .slice(-4)
    .map(readEnd)
    .reverse();

/**
 * What the newest message that names anything has asked for, or announced ("my CVV is", and then the number).
 * Where it speaks of something harmless too, as in "the last four digits of your card", that is what was asked.
 */
export function askedCues(prior: readonly PriorMessage[]): readonly Item[] {
  const cues =
    prior
      .slice(-3)
      .map((message) => readEnd(message).items.filter(({ digits }) => !digits))
      .findLast(({ length }) => length) ?? [];
  return cues.some(isHarmless) ? [] : cues;
}
