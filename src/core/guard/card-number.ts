import { hasBrand, isCardNumber } from './brands.ts';
import type { Certainty } from './finding.ts';
import { cueAfter, cuesBefore, digitsOf, sizesOf, type Reading } from './reading.ts';

/** Groups as people cut them: 4-6-5, 4-3-3-3, multiples of four, or all alike with a different rest. */
const CANONICAL =
  /^(?:4,6,[45]|4,11|10,[45]|(?:4|7|10)(?:,[369])+|(?:(?:4|8|12),)+\d|(\d+)(?:(?:,\1)+(?:,\d)?)?)$/;

/** A window in odd groups counts only where one separator holds it together and another one bounds it. */
function isPlausible(reading: Reading, from: number, to: number): boolean {
  const { at, items } = reading;
  const { gap } = at(from + 1);
  return (
    CANONICAL.test(sizesOf(reading, from, to)) ||
    (at(from).gap !== gap &&
      at(to).gap !== gap &&
      items.slice(from + 1, to).every((item) => item.gap === gap))
  );
}

// "+49 1512 3456789" is a telephone number, an IBAN begins with two letters, a parcel's number has one within.
const OTHERWISE = /[a-z]{2}\d\d[ \d]*$|\d[a-z]+$/;
const JOINS = /^\W*(?:(?:\w{1,3}|num\w*)\W+){0,3}$/;

/**
 * How sure is it, by what stands around? `undefined` where the number is plainly labelled otherwise.
 *
 * A number grouped as cards print it is certain whatever is said; a bare run beside "order" is not.
 */
function weigh(reading: Reading, from: number, to: number): Certainty | undefined {
  const { at, text } = reading;
  const start = at(from).from;
  const before = text.slice(Math.max(0, start - 19), start);
  const { length } = digitsOf(reading, from, to);
  if (OTHERWISE.test(before) || (before.endsWith('+') && length < 16)) return undefined;
  const sizes = sizesOf(reading, from, to);
  if (/^4,[46]/.test(sizes) && CANONICAL.test(sizes) && at(from).gap !== at(from + 1).gap) return 'certain';
  const [cue] = cuesBefore(reading, from);
  if (cue?.kind === 'label') return JOINS.test(text.slice(cue.to, start)) ? undefined : 'possible';
  return cueAfter(reading, to - 1)?.kind === 'label' ? 'possible' : 'certain';
}

/** A typing slip still leaks: after "card number is", a brand's number that fails Luhn. */
const isSlip = (reading: Reading, from: number, digits: string): boolean =>
  hasBrand(digits) && cuesBefore(reading, from)[0]?.kind === 'number';

/**
 * The longest card number that begins at item `from`.
 *
 * Windows are cut on group borders only: one random window in ten passes Luhn.
 */
export function cardAt(reading: Reading, from: number): readonly [to: number, 'pan', Certainty] | undefined {
  let found: readonly [number, 'pan', Certainty] | undefined;
  let { digits } = reading.at(from);
  for (let to = from + 1; digits !== '' && digits.length < 20; to += 1) {
    const { gap, digits: more } = reading.at(to);
    if (digits.length > 12) {
      const isCard = isCardNumber(digits) && isPlausible(reading, from, to);
      const isWhole = gap === undefined && !found;
      const certainty = isCard
        ? weigh(reading, from, to)
        : isWhole && isSlip(reading, from, digits) && 'possible';
      if (certainty) found = [to, 'pan', certainty];
    }
    if (gap === undefined) break;
    digits += more;
  }
  return found;
}
