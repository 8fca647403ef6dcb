/**
 * Is this the number of a payment card?
 *
 * A brand's issuer range with exactly its lengths (ISO/IEC 7812 and the brands' own tables, security.md 4.3)
 * and the Luhn check. One digit repeated is a placeholder, not a card.
 */
const BRANDS = new RegExp(
  `^(?:${[
    '4(?:\\d{12}|\\d{15}|\\d{18})', // Visa
    '(?:5[1-5]\\d\\d|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d{12}', // Mastercard
    '3[47]\\d{13}', // American Express
    '(?:6011|64[4-9]\\d|65\\d\\d)\\d{12}(?:\\d{3})?', // Discover
    '3(?:0[0-59]|[689]\\d)\\d{11}(?:\\d\\d|\\d{5})?', // Diners Club
    '35(?:2[89]|[3-8]\\d)\\d{12,15}', // JCB
    '(?:62|81)\\d{14,17}', // UnionPay
    '(?:5018|5020|5038|5893|6304|6759|676[1-3])\\d{9,15}', // Maestro
  ].join('|')})$`,
);

/** The digits begin and count as one of the brands' numbers do. */
export function hasBrand(digits: string): boolean {
  return BRANDS.test(digits);
}

/** ISO/IEC 7812-1 annex B: every second digit from the right counts as the digit sum of its double. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = digits.length - 1, isDoubled = false; place >= 0; place -= 1, isDoubled = !isDoubled) {
    const digit = Number(digits[place]);
    sum += isDoubled ? ((digit * 2) % 10) + Number(digit > 4) : digit;
  }
  return sum % 10 === 0;
}

export function isCardNumber(digits: string): boolean {
  return hasBrand(digits) && passesLuhn(digits) && !/^(\d)\1+$/.test(digits);
}
