// SSA POMS RM 10201.035: no area 000, 666 or 9xx, no group 00, no serial 0000.
const SSN = /^(?!000|666|9|...00|.{5}0000)\d{9}$/;
// The groups that the IRS has given out.
const ITIN = /^9\d\d(?:[57]\d|6[0-5]|8[0-8]|9[^3])\d{4}$/;

/** Whether nine digits are a Social Security number or an Individual Taxpayer Identification Number. */
export function taxKind(digits: string): 'ssn' | 'itin' | undefined {
  return SSN.test(digits) ? 'ssn' : ITIN.test(digits) ? 'itin' : undefined;
}
