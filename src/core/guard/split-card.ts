import { isCardNumber } from './brands.ts';
import { digitsOf, isHarmless, type Reading } from './reading.ts';

/** All digits of a message that may be a piece of a card number: nothing in it speaks of an order or an amount. */
function pieceOf(reading: Reading): string {
  const { items, text } = reading;
  // "Ends in", "the last four": so people give the last piece.
  const isOther = items.some(
    (item) => isHarmless(item) && !/^(last|end|ult|ter|aca)/.test(text.slice(item.from)),
  );
  return isOther ? '' : digitsOf(reading, 0, items.length);
}

/**
 * Whether the digits of `reading` complete a card number begun in the customer's `earlier` messages, newest first.
 *
 * Pieces are put together only as a whole and in order; they must be a card number to the digit.
 */
export function completesCard(reading: Reading, earlier: readonly Reading[]): boolean {
  let digits = pieceOf(reading);
  return earlier.some((message) => {
    const piece = digits && pieceOf(message);
    digits = piece && piece + digits;
    return isCardNumber(digits);
  });
}
