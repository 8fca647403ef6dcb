import { cardAt } from './card-number.ts';
import type { Certainty, Finding, FindingKind } from './finding.ts';
import { findPasswords } from './password.ts';
import { askedKinds, ownMessages, type PriorMessage } from './prior.ts';
import { read, type Range } from './reading.ts';
import { shortNumberAt } from './short-number.ts';
import { findLastPiece } from './split-card.ts';

export interface InspectOptions {
  /** The messages before this one, oldest first; those of the last two minutes are enough. */
  readonly prior?: readonly PriorMessage[];
  /** BCP 47 tag of the text. English and Spanish are always read together, so nothing depends on it today. */
  readonly lang?: string;
}

/** Longer texts are read up to here, in UTF-16 units; the composer takes 4,000. */
const CAP = 20_000;

/** In order of place; of two that overlap the one that begins first stays, then the one listed first. */
function tidy(findings: Finding[]): readonly Finding[] {
  let until = 0;
  return findings
    .sort((one, other) => one.start - other.start)
    .filter(({ start, end }) => start >= until && (until = end));
}

/**
 * Finds what must not leave the page in a customer's text: card numbers, security codes, PINs, one-time codes,
 * Social Security and taxpayer numbers, passwords. Pure, and linear in the length of the text.
 *
 * The findings are sorted and do not overlap; they never carry the value itself.
 *
 * @example inspect('The CVV is 725') // [{ kind: 'cvv', start: 11, end: 14, certainty: 'certain' }]
 */
export function inspect(text: string, { prior = [] }: InspectOptions = {}): readonly Finding[] {
  const source = text.slice(0, CAP);
  const reading = read(source, askedKinds(prior));
  const { items, at, starts, ends } = reading;
  const findings: Finding[] = [];
  const add = ([from, to]: Range, kind: FindingKind, certainty: Certainty = 'certain'): void => {
    findings.push({ kind, start: starts[at(from).from] ?? 0, end: ends[at(to - 1).to - 1] ?? 0, certainty });
  };
  // A card number comes first: what is left between is read as short numbers.
  const cards = new Map<number, ReturnType<typeof cardAt>>();
  for (let index = 0; index < items.length; index += 1) {
    const card = cardAt(reading, index);
    if (!card) continue;
    add([index, card[0]], 'pan', card[1]);
    cards.set(index, card);
    index = card[0] - 1;
  }
  const piece = cards.size > 0 ? undefined : findLastPiece(reading, ownMessages(prior));
  if (piece) add(piece, 'pan');
  const besideCard = findings.length > 0 || items.some(({ kind }) => kind === 'card' || kind === 'number');
  for (let from = 0; from < items.length; ) {
    const number = cards.has(from) ? undefined : shortNumberAt(reading, from, besideCard);
    if (number) add([from, number[0]], number[1], number[2]);
    from = cards.get(from)?.[0] ?? number?.[0] ?? from + 1;
  }
  for (const span of findPasswords(source, reading)) findings.push({ ...span, kind: 'password', certainty: 'certain' });
  return tidy(findings);
}
