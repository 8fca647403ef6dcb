/**
 * The dates that the Fair Credit Billing Act gives a customer who disputes a charge.
 *
 * Regulation Z, 12 CFR 1026.13: the notice must come within 60 days of the first statement that shows the
 * charge (b)(1); the bank acknowledges within 30 days of the notice (c)(1) and resolves within two complete
 * billing cycles, and in no event later than 90 days (c)(2).
 */
export interface BillingDates {
  /** All as `YYYY-MM-DD`. */
  readonly disputeBy: string;
  readonly acknowledgeBy: string;
  readonly resolveBy: string;
}

/**
 * @param statement The date of the first statement that shows the charge; cycles close on its day of the month.
 * @param notice The day on which the bank hears of it in writing.
 * @example billingDates('2026-08-20', '2026-08-22').disputeBy // '2026-10-19'
 */
export function billingDates(statement: string, notice: string): BillingDates {
  const secondClose = cycleClose(statement, cyclesUntil(statement, notice) + 2);
  const latest = addDays(notice, 90);
  return {
    disputeBy: addDays(statement, 60),
    acknowledgeBy: addDays(notice, 30),
    resolveBy: secondClose < latest ? secondClose : latest,
  };
}

/** The first close of a cycle on or after a day, for cycles that close on this day of the month. */
export function statementFor(day: string, closingDay: number): string {
  const anchor = `${day.slice(0, 7)}-01`;
  const close = onDay(anchor, 0, closingDay);
  return close >= day ? close : onDay(anchor, 1, closingDay);
}

export function addDays(date: string, days: number): string {
  return isoDate(Date.parse(date) + days * 86_400_000);
}

export function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The close of the cycle that is under way on the day of the notice, counted from the statement. */
function cyclesUntil(statement: string, notice: string): number {
  let cycles = 0;
  while (cycleClose(statement, cycles) < notice) cycles += 1;
  return cycles;
}

function cycleClose(statement: string, cycles: number): string {
  return onDay(statement, cycles, Number(statement.slice(8)));
}

/** That day of the month, so many months on; the month's last day where it is shorter. */
function onDay(date: string, months: number, day: number): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return isoDate(Date.UTC(year, month, Math.min(day, lastDay)));
}
