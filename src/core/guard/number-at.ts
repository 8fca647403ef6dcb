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
  for (let to = end; to > from; to--) {
    const { length } = digitsOf(place, from, to);
    const card = length > 12 ? weighCard(place, from, to) : undefined;
    if (card) return [to, 'pan', card];
    if (card === false && isSlip(place, from, to)) slip = true;
    const short = !slip && length < 10 && weighShort(place, from, to);
    if (short) return [to, ...short];
  }
  return slip ? [end, 'pan', 'possible'] : undefined;
}
