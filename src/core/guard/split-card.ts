import { isCardNumber } from './brands.ts';
import { digitsOf, isHarmless, read, type Range, type Reading } from './reading.ts';

/** All digits of a message that may be a piece of a card number: nothing in it speaks of an order or an amount. */
function pieceOf({ items, text }: Reading): Range | undefined {
  const isPart = ({ digits }: { digits: string }): boolean => digits !== '';
  // "Ends in", "the last four": so people give the last piece.
  const isOther = items.some((item) => isHarmless(item) && !/^(?:last|end|ult|ter|aca)/.test(text.slice(item.from, item.to)));
  return isOther ? undefined : [items.findIndex(isPart), items.findLastIndex(isPart) + 1];
}

/**
 * The piece in `reading` that completes a card number begun in the customer's `earlier` messages, oldest first.
 *
 * Pieces are put together only as a whole and in order; they must be a card number to the digit.
 */
export function findLastPiece(reading: Reading, earlier: readonly string[]): Range | undefined {
  const last = pieceOf(reading);
  if (!last?.[1]) return undefined;
  let digits = digitsOf(reading, last);
  for (const text of earlier.toReversed()) {
    const before = read(text);
    const piece = digits.length < 19 && pieceOf(before);
    if (!piece) return undefined;
    digits = digitsOf(before, piece) + digits;
    if (isCardNumber(digits)) return last;
  }
  return undefined;
}
