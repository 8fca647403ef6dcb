import { dayAt, daysFrom, instantOf } from './business-hours.ts';

/** Where the bank's days begin and end. */
export const bankZone = 'America/New_York';

/** The bank's date at a moment, `YYYY-MM-DD`. */
export function bankDayAt(at: number): string {
  return dayAt(at, bankZone);
}

/**
 * The moment that stands for the day so many days after now: noon at the bank, which is the same date from Hawaii to
 * the east coast, whichever zone a page shows it in.
 */
export function bankNoonAfter(now: number, days: number): number {
  const [last = ''] = [...daysFrom(bankDayAt(now), days + 1)].slice(-1);
  return instantOf(last, '12:00', bankZone);
}
