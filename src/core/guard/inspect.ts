import type { Finding } from './finding.ts';
import type { Item } from './items.ts';
import { numberAt, type Found } from './number-at.ts';
import { findPasswords } from './password.ts';
import { askedCues, ownMessages, type PriorMessage } from './prior.ts';
import { read, runEnd, sizesOf, spanOf } from './reading.ts';
import { completesCard } from './split-card.ts';

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
  const reading = read(source, askedCues(prior));
  const { items, at } = reading;
  const findings: Finding[] = [];
  const add = (from: number, [to, kind, certainty = 'certain']: Found): number => {
    findings.push({ kind, ...spanOf(reading, at(from).from, at(to - 1).to), certainty });
    return to;
  };
  let from = 0;
  if (completesCard(reading, ownMessages(prior))) {
    const isPart = ({ digits }: Item): boolean => digits !== '';
    from = add(items.findIndex(isPart), [items.findLastIndex(isPart) + 1, 'pan']);
  }
  while (from < items.length) {
    const found = numberAt(reading, from);
    from = found ? add(from, found) : from + 1;
    if (found?.[1] !== 'pan') continue;
    // "4111 1111 1111 1111 01/29 801": what ends the card's own run is its security code.
    const end = runEnd(reading, from, from + 4);
    if (/^(2,[24],[34]|3)$/.test(sizesOf(reading, from, end))) from = add(end - 1, [end, 'cvv']);
  }
  for (const span of findPasswords(source, reading))
    findings.push({ kind: 'password', ...span, certainty: 'certain' });
  return tidy(findings);
}
