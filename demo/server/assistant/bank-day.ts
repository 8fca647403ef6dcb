const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' });

/** The calendar day at the bank, as `YYYY-MM-DD`: its dates count there, wherever the server stands. */
export function bankDay(milliseconds: number): string {
  return format.format(milliseconds);
}
