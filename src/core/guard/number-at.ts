import { isSlip, weighCard } from './card-number.ts';
import type { Certainty, FindingKind } from './finding.ts';
import { cuesBefore, digitsOf, runEnd, type Reading } from './reading.ts';
import { weighShort } from './short-number.ts';

/** The item after the last one, and what they are together. */
export type Found = readonly [to: number, kind: FindingKind, certainty?: Certainty];

/**
 * The longest number that begins at item `from` and must not be sent. A card's has 19 digits at most.
 *
 * Windows are cut on group borders only: one random window in ten passes Luhn.
 */
export function numberAt(reading: Reading, from: number): Found | undefined {
  const place = { ...reading, cues: cuesBefore(reading, from) };
  const end = runEnd(reading, from + 1, from + 19);
  let slip = false;
  // Counted down rather than anew: each of a long run of single digits begins nineteen windows.
  let { length } = digitsOf(place, from, end);
  for (let to = end; to > from; to--) {
    const card = length > 12 ? weighCard(place, from, to) : undefined;
    if (card) return [to, 'pan', card];
    if (card === false && isSlip(place, from, to)) slip = true;
    const short = length < 10 && !slip && weighShort(place, from, to);
    if (short) return [to, ...short];
    length -= reading.at(to - 1).digits.length;
  }
  return slip ? [end, 'pan', 'possible'] : undefined;
}
