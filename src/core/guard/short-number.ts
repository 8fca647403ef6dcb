import type { Certainty, FindingKind } from './finding.ts';
import type { Item } from './items.ts';
import { cueAfter, cuesBefore, digitsOf, isHarmless, sizesOf, type Reading } from './reading.ts';
import { taxKind } from './social-security.ts';

/** "The PIN you sent by text is": a code for one use, whatever it is called. */
const SENT = /\b(?:sent|text(?:ed)?|sms|mensaje|mandaron|enviaron)\b/;

/** "It cost 4821 dollars", "it took 1500 seconds": an amount … */
const UNIT =
  /^ (?:(?:dollar|dolare|peso|euro|buck|cent|centavo|point|punto|sec(?:ond)?|seg(?:undo)?|min(?:ut[eo])?|hour|hora|day|dia|month|mese|time|vece|year|ano)s|mil)(?![a-z])/;
/** … unless the cue touches it: "my PIN is 4821 days ago it worked". */
const TOUCHES = /^[^.,\w]{1,3}(?:(?:is|es|s)\W{1,2})?$/;

interface Around {
  readonly besideCard: boolean;
  /** What stands between the cue and the number. */
  readonly between: string;
}

/**
 * Which number of three to nine digits is a security code, a PIN, a one-time code or a tax number?
 *
 * Such digits mean nothing by themselves: a cue beside them, or a question just before, tells. Only the shape
 * 3-2-4 speaks for itself, and softly.
 */
function kindFor({ kind }: Item, digits: string, { besideCard, between }: Around): FindingKind | undefined {
  const { length } = digits;
  if (kind === 'ssn') return taxKind(digits);
  if (length > 3 && length < 9 && SENT.test(between)) return 'otp';
  if (length < 5 && (kind === 'cvv' || (kind === 'code' && besideCard))) return 'cvv';
  if (length < 4 || length > 8) return undefined;
  if ((kind === 'pin' && length < 7) || (kind === 'clave' && length < 5)) return 'pin';
  return /otp|code|cvv|clave/.test(kind) ? 'otp' : undefined;
}

/** A number of its own: not tied to more digits, as a piece of a date, an amount or a telephone number is. */
function isFree({ at }: Reading, from: number, to: number): boolean {
  const ties = ({ gap = '  ' }: Item, neighbour: Item): boolean =>
    gap.length < 2 && (gap.trim() !== '' || neighbour.digits.length > 2);
  return !ties(at(from), at(from - 1)) && !ties(at(to), at(to));
}

/** One group, or equal small groups with a space or a dash between; nine digits may be cut anyhow. */
function isOneNumber({ at, items }: Reading, from: number, to: number): boolean {
  const { length } = at(from).digits;
  return items
    .slice(from + 1, to)
    .every(({ digits, gap = '' }) => digits.length === length && /^[ –-]?$/.test(gap));
}

/** The short number that begins at item `from`, the longest first. */
export function shortNumberAt(
  reading: Reading,
  from: number,
): readonly [to: number, FindingKind, Certainty] | undefined {
  const { at, besideCard, text } = reading;
  const before = cuesBefore(reading, from);
  const isLabelled = before.some(isHarmless);
  let to = from + 1;
  while (at(to).gap !== undefined && to - from < 9) to += 1;
  for (; to > from; to -= 1) {
    const digits = digitsOf(reading, from, to);
    const isSound =
      digits.length === 9 || (digits.length > 2 && digits.length < 9 && isOneNumber(reading, from, to));
    if (!isSound || !isFree(reading, from, to)) continue;
    const isAmount = digits.length < 9 && UNIT.test(text.slice(at(to - 1).to, at(to - 1).to + 12));
    const after = cueAfter(reading, to - 1);
    for (const cue of after && !isLabelled ? [...before, after] : before) {
      const between = cue.to > 0 ? text.slice(cue.to, at(from).from) : '';
      const kind = (!isAmount || TOUCHES.test(between)) && kindFor(cue, digits, { besideCard, between });
      if (kind) return [to, kind, 'certain'];
    }
    const isShaped =
      digits.length === 9 && sizesOf(reading, from, to) === '3,2,4' && at(from + 1).gap === at(to - 1).gap;
    const tax = isShaped && !isLabelled && taxKind(digits);
    if (tax) return [to, tax, 'possible'];
  }
  return undefined;
}
