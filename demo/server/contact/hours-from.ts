import { bankZone } from './bank-day.ts';
import type { BusinessHours } from './business-hours.ts';

/**
 * The hours that the server is started with: `CARE_HOURS=08:00-20:00`, and with it, where wanted,
 * `CARE_TIME_ZONE=America/New_York`, `CARE_DAYS=1,2,3,4,5` and `CARE_HOLIDAYS=2026-12-25`. Without the first, always.
 */
export function hoursFrom(env: Readonly<Record<string, string | undefined>>): BusinessHours | undefined {
  const given = env['CARE_HOURS'];
  if (given === undefined) return undefined;
  const [, opens, closes] =
    /^([01]\d:[0-5]\d|2[0-3]:[0-5]\d)-([01]\d:[0-5]\d|2[0-3]:[0-5]\d)$/.exec(given) ?? [];
  if (opens === undefined || closes === undefined || opens >= closes) {
    throw new Error(`CARE_HOURS="${given}" must be like 08:00-20:00.`);
  }
  return {
    opens,
    closes,
    timeZone: env['CARE_TIME_ZONE'] ?? bankZone,
    days: (env['CARE_DAYS'] ?? '1,2,3,4,5').split(',').map(Number),
    holidays: env['CARE_HOLIDAYS']?.split(',') ?? [],
  };
}
