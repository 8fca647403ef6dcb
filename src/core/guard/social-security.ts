import { ITIN, SSN } from './patterns.ts';

/** Whether a number, given as its digits, is a Social Security number or an Individual Taxpayer Identification Number. */
export const taxKind = (digits: string): 'ssn' | 'itin' | undefined =>
  SSN.test(digits) ? 'ssn' : ITIN.test(digits) ? 'itin' : undefined;
