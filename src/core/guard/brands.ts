import { BRANDS } from './patterns.ts';

/** The digits begin and count as one of the brands' numbers do, which is 13 to 19. */
export const hasBrand = (digits: string): boolean => BRANDS.test(digits);

/**
 * Is this the number of a payment card?
 *
 * A brand's range and length, and the Luhn check (ISO/IEC 7812-1 annex B: every second digit from the right counts as
 * the digit sum of its double). One digit repeated, a placeholder, never passes both.
 */
export function isCardNumber(digits: string): boolean {
  if (!hasBrand(digits)) return false;
  let sum = 0;
  // What the sum would be if the last digit so far were a doubled one: each further digit lets the two change places.
  let other = 0;
  for (const character of digits) {
    const digit = Number(character);
    [sum, other] = [other + digit, sum + digit * 2 + Number(digit > 4)];
  }
  return sum % 10 === 0;
}
