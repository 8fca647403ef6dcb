import { hasBrand, isCardNumber } from './brands.ts';
import type { Certainty } from './finding.ts';
import { cueAfter, digitsOf, sizesOf, type Place } from './reading.ts';
import { CANONICAL, JOINS, OTHERWISE } from './patterns.ts';

/**
 * How sure is it that items `from` to `to` are a card's number? `false` where they are none, `undefined` where they are
 * plainly labelled otherwise.
 *
 * A number grouped as cards print it is certain whatever is said; a bare run beside "order" is not. A window in odd
 * groups counts only where one separator holds it together and another one bounds it.
 */
export function weighCard(place: Place, from: number, to: number): Certainty | false | undefined {
  const digits = digitsOf(place, from, to);
  if (!isCardNumber(digits)) return false;
  const { at, items, text } = place;
  const [cue] = place.cues;
  const { from: start, gap: before } = at(from);
  const { gap } = at(from + 1);
  const sizes = sizesOf(place, from, to);
  const isCanonical = CANONICAL.test(sizes);
  const isApart = before !== gap;
  const isOdd = isApart && at(to).gap !== gap && items.slice(from + 1, to).every((item) => item.gap === gap);
  if (!(isCanonical || isOdd)) return false;
  if (OTHERWISE.test(`${text.slice(Math.max(0, start - 19), start)}|${digits}`)) return undefined;
  if (isCanonical && isApart && /^4,[46]/.test(sizes)) return 'certain';
  if (cue?.kind === 'label') return JOINS.test(text.slice(cue.to, start)) ? undefined : 'possible';
  return cueAfter(place, to - 1).kind === 'label' ? 'possible' : 'certain';
}

/** A typing slip still leaks: after "card number is", a brand's number that fails Luhn. */
export const isSlip = (place: Place, from: number, to: number): boolean =>
  hasBrand(digitsOf(place, from, to)) && place.at(to).gap === undefined && place.cues[0]?.kind === 'number';
