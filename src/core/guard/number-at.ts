import { isSlip, weighCard } from './card-number.ts';
import type { Certainty, FindingKind } from './finding.ts';
import { runEnd, type Reading } from './reading.ts';
import { weighShort } from './short-number.ts';

/** The item after the last one, and what they are together. */
export type Found = readonly [to: number, kind: FindingKind, certainty?: Certainty];

/**
 * The longest number that begins at item `from` and must not be sent. A card's has 19 digits at most.
 *
 * Windows are cut on group borders only: one random window in ten passes Luhn.
 */
export function numberAt(reading: Reading, from: number): Found | undefined {
  let slip: Found | undefined;
  for (let to = runEnd(reading, from + 1, from + 19); to > from; to -= 1) {
    const card = weighCard(reading, from, to);
    if (card) return [to, 'pan', card];
    if (isSlip(reading, from, to)) slip = [to, 'pan', 'possible'];
    const short = slip ? undefined : weighShort(reading, from, to);
    if (short) return [to, ...short];
  }
  return slip;
}
