import { hasBrand, isCardNumber } from './brands.ts';
import type { Certainty } from './finding.ts';
import { cueAfter, cuesBefore, digitsOf, sizesOf, type Reading } from './reading.ts';
import { CANONICAL, JOINS, OTHERWISE } from './patterns.ts';

/**
 * How sure is it that items `from` to `to` are a card's number? `undefined` where they are none, or plainly labelled
 * otherwise.
 *
 * A number grouped as cards print it is certain whatever is said; a bare run beside "order" is not. A window in odd
 * groups counts only where one separator holds it together and another one bounds it.
 */
export function weighCard(reading: Reading, from: number, to: number): Certainty | undefined {
  const digits = digitsOf(reading, from, to);
  if (!isCardNumber(digits)) return undefined;
  const { at, items, text } = reading;
  const start = at(from).from;
  const before = at(from).gap;
  const { gap } = at(from + 1);
  const sizes = sizesOf(reading, from, to);
  const isCanonical = CANONICAL.test(sizes);
  const isApart = before !== gap;
  const isOdd = isApart && at(to).gap !== gap && items.slice(from + 1, to).every((item) => item.gap === gap);
  if (!(isCanonical || isOdd) || OTHERWISE.test(`${text.slice(Math.max(0, start - 19), start)}|${digits}`))
    return undefined;
  if (isCanonical && isApart && /^4,[46]/.test(sizes)) return 'certain';
  const [cue] = cuesBefore(reading, from);
  if (cue?.kind === 'label') return JOINS.test(text.slice(cue.to, start)) ? undefined : 'possible';
  return cueAfter(reading, to - 1).kind === 'label' ? 'possible' : 'certain';
}

/** A typing slip still leaks: after "card number is", a brand's number that fails Luhn. */
export const isSlip = (reading: Reading, from: number, to: number): boolean =>
  hasBrand(digitsOf(reading, from, to)) &&
  reading.at(to).gap === undefined &&
  cuesBefore(reading, from)[0]?.kind === 'number';
