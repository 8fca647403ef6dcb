import { addDays } from './billing-dates.ts';

/**
 * The day so many business days after another: Saturdays, Sundays and the bank holidays of the Federal Reserve do
 * not count.
 *
 * @param date `YYYY-MM-DD`
 * @example addBusinessDays('2026-08-21', 5) // '2026-08-28'
 */
export function addBusinessDays(date: string, days: number): string {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}

export function isBusinessDay(date: string): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(date.slice(0, 4))).includes(date);
}

/** A holiday on a Sunday is kept on the Monday; one on a Saturday is not kept on another day. */
function holidaysOf(year: number): readonly string[] {
  const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25'].map((day) => `${year}-${day}`);
  return [
    ...fixed.map((day) => (weekdayOf(day) === 0 ? addDays(day, 1) : day)),
    nth(year, 1, { weekday: 1, which: 3 }),
    nth(year, 2, { weekday: 1, which: 3 }),
    // The last Monday of May.
    addDays(nth(year, 6, { weekday: 1, which: 1 }), -7),
    nth(year, 9, { weekday: 1, which: 1 }),
    nth(year, 10, { weekday: 1, which: 2 }),
    nth(year, 11, { weekday: 4, which: 4 }),
  ];
}

function nth(year: number, month: number, { weekday, which }: { weekday: number; which: number }): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (which - 1) * 7);
}

function weekdayOf(date: string): number {
  return new Date(date).getUTCDay();
}
