import type { Certainty, FindingKind } from './finding.ts';
import type { Item } from './items.ts';
import { cueAfter, cuesBefore, digitsOf, isHarmless, sizesOf, type Range, type Reading } from './reading.ts';
import { taxKind } from './social-security.ts';

/**
 * Which number of three to nine digits is a security code, a PIN, a one-time code or a tax number?
 *
 * Such digits mean nothing by themselves: a cue beside them, or a question just before, tells. Only the shape
 * 3-2-4 speaks for itself, and softly.
 */
function kindFor({ kind }: Item, digits: string, besideCard: boolean): FindingKind | undefined {
  const { length } = digits;
  const oneTime = length > 3 && length < 9 ? 'otp' : undefined;
  switch (kind) {
    case 'ssn':
      return taxKind(digits);
    case 'cvv':
    case 'security':
      return length < 5 ? 'cvv' : kind === 'cvv' ? undefined : oneTime;
    case 'pin':
    case 'clave':
      return length > 3 && length < 7 ? 'pin' : kind === 'pin' ? undefined : oneTime;
    case 'code':
      return length === 3 && besideCard ? 'cvv' : oneTime;
    case 'otp':
      return oneTime;
    default:
      return undefined;
  }
}

/** A group of its own: not tied to more digits, as a piece of a date, an amount or a telephone number is. */
function isFree({ at }: Reading, [from, to]: Range): boolean {
  const ties = ({ gap = '  ' }: Item, neighbour: Item): boolean =>
    gap.length < 2 && (gap.trim() !== '' || neighbour.digits.length > 2);
  return !ties(at(from), at(from - 1)) && !ties(at(to), at(to));
}

/** One group, or equal small groups with a space or a dash between; nine digits may be cut anyhow. */
function isOneNumber({ at, items }: Reading, [from, to]: Range): boolean {
  return items.slice(from + 1, to).every(({ digits, gap = '' }) => digits.length === at(from).digits.length && /^[ –-]?$/.test(gap));
}

/** What the words around make of a number, if anything. */
function classify(reading: Reading, range: Range, besideCard: boolean): readonly [FindingKind, Certainty] | undefined {
  const digits = digitsOf(reading, range);
  const before = cuesBefore(reading, range[0]);
  const after = cueAfter(reading, range[1] - 1);
  const [first, second] = before;
  // "Declined with code 2044", "error: code 500".
  const isBad = first?.kind === 'code' && second?.kind === 'other' && first.from - second.to < 9;
  const isLabelled = before.some(isHarmless) || (after && isHarmless(after));
  const isCode = ({ kind }: Item): boolean => kind === 'code';
  const cues = isBad ? [] : [...before.filter((cue) => !isCode(cue)), ...before.filter(isCode)];
  if (after && !isLabelled) cues.push(after);
  for (const cue of cues) {
    const kind = kindFor(cue, digits, besideCard);
    if (kind) return [kind, 'certain'];
  }
  const isShaped = /^3,2,4$/.test(String(sizesOf(reading, range))) && reading.at(range[0] + 1).gap === reading.at(range[1] - 1).gap;
  const tax = isShaped && !isLabelled && taxKind(digits);
  return tax ? [tax, 'possible'] : undefined;
}

/** The short number that begins at item `from`, the longest first. `besideCard`: the text speaks of a card. */
export function shortNumberAt(
  reading: Reading,
  from: number,
  besideCard: boolean,
): readonly [to: number, FindingKind, Certainty] | undefined {
  const { at } = reading;
  let to = from + 1;
  while (at(to).gap !== undefined && to - from < 9) to += 1;
  for (; to > from; to -= 1) {
    const range = [from, to] as const;
    const { length } = digitsOf(reading, range);
    const isCounted = at(to).kind === 'unit' && at(to).from - at(to - 1).to < 2;
    const isSound = length > 2 && length < 10 && (length > 8 || isOneNumber(reading, range)) && isFree(reading, range);
    const found = isSound && !isCounted && classify(reading, range, besideCard);
    if (found) return [to, ...found];
  }
  return undefined;
}
