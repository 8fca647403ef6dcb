import { isHarmless, read } from './reading.ts';
import type { CueKind } from './words.ts';

/**
 * A message that went before. `role` says whose it was (`customer` or `user`, else the other side); a plain
 * string is the customer's own.
 */
export type PriorMessage = string | { readonly role: string; readonly text: string };

const textOf = (message: PriorMessage): string =>
  (typeof message === 'string' ? message : message.text).slice(-500);

/** The customer's last four own messages, oldest first: a split number is looked for in them (security.md 4.3). */
export function ownMessages(prior: readonly PriorMessage[]): readonly string[] {
  return prior
    .filter((message) => typeof message === 'string' || /^(?:customer|user)$/.test(message.role))
    .slice(-4)
    .map(textOf);
}

/**
 * What the newest message that names anything has asked for, or announced ("my CVV is", and then the number).
 * Where it speaks of something harmless too, as in "the last four digits of your card", that is what was asked.
 */
export function askedKinds(prior: readonly PriorMessage[]): readonly CueKind[] {
  for (const message of prior.slice(-3).toReversed()) {
    const cues = read(textOf(message)).items.filter(({ digits }) => digits === '');
    if (cues.length > 0) return cues.some(isHarmless) ? [] : cues.map(({ kind }) => kind as CueKind);
  }
  return [];
}
