import type { Certainty, FindingKind } from './finding.ts';
import type { Item } from './items.ts';
import { cueAfter, digitsOf, isHarmless, sizesOf, type Place, type Reading } from './reading.ts';
import { taxKind } from './social-security.ts';
import { SENT, TOUCHES, UNIT } from './patterns.ts';

/**
 * Which number is a security code, a PIN or a one-time code? `told` is the kind of a cue and how many digits stand
 * beside it, as in `pin4`, and after a space what stands between them.
 */
function codeKind(told: string): FindingKind | undefined {
  if (SENT.test(told)) return 'otp';
  if (/^cvv[34] /.test(told)) return 'cvv';
  if (/^(pin[4-6]|clave4) /.test(told)) return 'pin';
  return /^(otp|code|cvv|clave)[4-8] /.test(told) ? 'otp' : undefined;
}

/** A number of its own: not tied to more digits, as a piece of a date, an amount or a telephone number is. */
function isFree({ at }: Reading, from: number, to: number): boolean {
  const ties = ({ gap = '  ' }: Item, neighbour: Item): boolean =>
    gap.length < 2 && (gap.trim() !== '' || neighbour.digits.length > 2);
  return !ties(at(from), at(from - 1)) && !ties(at(to), at(to));
}

/**
 * What the number of three to nine digits is that items `from` to `to` are: one group, or equal small groups with a
 * space or a dash between; a tax number may be cut anyhow.
 *
 * Such digits mean nothing by themselves: a cue beside them, or a question just before, tells. Only the shape
 * 3-2-4 speaks for itself, and softly.
 */
export function weighShort(
  place: Place,
  from: number,
  to: number,
): readonly [FindingKind, Certainty] | undefined {
  if (!isFree(place, from, to)) return undefined;
  const { at, besideCard, cues, items, text } = place;
  const digits = digitsOf(place, from, to);
  const sizes = sizesOf(place, from, to);
  const tax = taxKind(digits);
  const isOne =
    /^(\d)(,\1)*$/.test(sizes) && items.slice(from + 1, to).every(({ gap = '' }) => /^[ –-]?$/.test(gap));
  if (!(tax || isOne)) return undefined;
  const isLabelled = cues.some(isHarmless);
  const isAmount = !tax && UNIT.test(text.slice(at(to - 1).to, at(to - 1).to + 12));
  for (const { kind, to: end } of isLabelled ? cues : [...cues, cueAfter(place, to - 1)]) {
    const between = end ? text.slice(end, at(from).from) : '';
    if (isAmount && !TOUCHES.test(between)) continue;
    // Beside a card, "code" alone is the one on its back.
    const found =
      kind === 'ssn'
        ? tax
        : codeKind(`${besideCard ? kind.replace('code', 'cvv') : kind}${digits.length} ${between}`);
    if (found) return [found, 'certain'];
  }
  return tax && !isLabelled && sizes === '3,2,4' && at(from + 1).gap === at(to - 1).gap
    ? [tax, 'possible']
    : undefined;
}
