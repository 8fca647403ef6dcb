import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAt } from '../../demo/server/contact/business-hours.ts';
import { bankDayAt, bankNoonAfter } from '../../demo/server/contact/bank-day.ts';

const zones = [
  ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles'],
  ...['America/Anchorage', 'America/Adak', 'Pacific/Honolulu', 'America/Puerto_Rico'],
];

for (const [now, today, then] of [
  ['2026-08-21T15:00:00Z', '2026-08-21', '2026-09-05'],
  // In UTC the next day has begun, at the bank it has not.
  ['2026-08-22T02:30:00Z', '2026-08-21', '2026-09-05'],
  ['2026-12-31T23:59:59Z', '2026-12-31', '2027-01-15'],
  // Over the change to winter time.
  ['2026-10-25T03:59:00Z', '2026-10-24', '2026-11-08'],
] as const) {
  test(`at ${now} it is ${today} at the bank, and 15 days later is ${then} in all zones of the country`, () => {
    const at = Date.parse(now);
    assert.equal(bankDayAt(at), today);
    const answerBy = bankNoonAfter(at, 15);
    for (const zone of zones) assert.equal(dayAt(answerBy, zone), then, zone);
  });
}
