import { hasBrand, isCardNumber, passesLuhn } from './brands.ts';
import type { Certainty } from './finding.ts';
import { cueAfter, cuesBefore, digitsOf, sizesOf, type Range, type Reading } from './reading.ts';

/** Groups meet where people cut numbers: after fours, as 4-6-5 or 4-3-3-3, or all alike with a shorter rest. */
function isCanonical(sizes: readonly number[]): boolean {
  let sum = 0;
  const cuts = sizes.slice(1).map((_, index) => (sum += sizes[index] ?? 0));
  return (
    cuts.every((cut) => cut % 4 === 0) ||
    cuts.every((cut) => cut % 3 === 1) ||
    (cuts.every((cut, index) => cut === (cuts[0] ?? 0) * (index + 1)) && (sizes.at(-1) ?? 0) <= (cuts[0] ?? 0))
  );
}

/** A window in odd groups counts only where one separator holds it together and another one bounds it. */
function isPlausible(reading: Reading, [from, to]: Range): boolean {
  const { at, items } = reading;
  const { gap } = at(from + 1);
  return (
    isCanonical(sizesOf(reading, [from, to])) ||
    (at(from).gap !== gap && at(to).gap !== gap && items.slice(from + 1, to).every((item) => item.gap === gap))
  );
}

const JOINS = /^\W*(?:(?:is|es|was|era|num[a-z]*|no|id|cod[a-z]*)\W+){0,3}$/;

/**
 * How sure is it, by what stands around? `undefined` where the number is plainly labelled otherwise.
 *
 * A number grouped as cards print it is certain whatever is said; a bare run beside "order" is not.
 */
function weigh(reading: Reading, [from, to]: Range): Certainty | undefined {
  const { at, text } = reading;
  const start = at(from).from;
  const end = at(to - 1).to;
  const sizes = sizesOf(reading, [from, to]);
  const before = text.slice(Math.max(0, start - 19), start);
  // "+49 1512 3456789" is a telephone number: E.164 has at most 15 digits. An IBAN begins with two letters.
  if (/[a-z]{2}\d\d[ \d]*$/.test(before) || (before.endsWith('+') && digitsOf(reading, [from, to]).length < 16)) return undefined;
  if (sizes.length > 1 && sizes[0] === 4 && isCanonical(sizes)) return 'certain';
  const [cue] = cuesBefore(reading, from);
  if (cue?.kind === 'label') return JOINS.test(text.slice(cue.to, start)) ? undefined : 'possible';
  const isGlued = !cue && /[a-z]/.test(before.slice(-1) + text.slice(end, end + 1));
  return isGlued || cueAfter(reading, to - 1)?.kind === 'label' ? 'possible' : 'certain';
}

/** A typing slip still leaks: after "card number is", a brand without Luhn or Luhn without a brand. */
function isSlip(reading: Reading, [from, to]: Range, digits: string): boolean {
  const isWhole = (reading.at(from).gap ?? reading.at(to).gap) === undefined;
  return isWhole && (hasBrand(digits) || passesLuhn(digits)) && cuesBefore(reading, from)[0]?.kind === 'number';
}

/**
 * The longest card number that begins at item `from`.
 *
 * Windows are cut on group borders only: one random window in ten passes Luhn.
 */
export function cardAt(reading: Reading, from: number): readonly [to: number, Certainty] | undefined {
  let found: readonly [number, Certainty] | undefined;
  let { digits } = reading.at(from);
  for (let to = from + 1; digits !== '' && digits.length < 20; to += 1) {
    const range = [from, to] as const;
    if (digits.length > 12) {
      const isCard = isCardNumber(digits) && isPlausible(reading, range);
      const certainty = isCard ? weigh(reading, range) : isSlip(reading, range, digits) ? 'possible' : undefined;
      if (certainty) found = [to, certainty];
    }
    if (reading.at(to).gap === undefined) break;
    digits += reading.at(to).digits;
  }
  return found;
}
