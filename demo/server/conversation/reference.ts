import { createHash } from 'node:crypto';

/**
 * A number to ask after something by: a word, the year, and six digits that follow from what it is about, so that
 * every gateway gives the same for the same.
 *
 * @example referenceOf('CMP', 2026, 'conversation form') // 'CMP-2026-481516'
 */
export function referenceOf(word: string, year: number, about: string): string {
  const number = createHash('sha256').update(`${word} ${about}`).digest().readUInt32BE(0) % 900_000;
  return `${word}-${year}-${100_000 + number}`;
}
