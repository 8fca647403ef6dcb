import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addBusinessDays, isBusinessDay } from '../../demo/server/assistant/business-days.ts';

/** As the Federal Reserve keeps them. */
const holidays = [
  ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-09-07', '2026-10-12'],
  ...['2026-11-11', '2026-11-26', '2026-12-25', '2027-01-01', '2027-07-05', '2028-01-17', '2028-05-29'],
];

test('neither weekends nor bank holidays are business days', () => {
  for (const day of [...holidays, '2026-08-22', '2026-08-23']) assert.equal(isBusinessDay(day), false, day);
  for (const day of ['2026-08-21', '2026-07-03', '2028-02-29', '2026-06-01']) {
    assert.equal(isBusinessDay(day), true, day);
  }
});

const table = [
  ['2026-08-21', 5, '2026-08-28'],
  ['2026-08-21', 7, '2026-09-01'],
  // Over Labor Day, the new year, and the end of a February with a 29th.
  ['2026-09-04', 1, '2026-09-08'],
  ['2026-12-31', 1, '2027-01-04'],
  ['2028-02-25', 3, '2028-03-01'],
  ['2026-08-22', 1, '2026-08-24'],
] as const;

for (const [from, days, to] of table) {
  test(`${days} business days after ${from} is ${to}`, () => assert.equal(addBusinessDays(from, days), to));
}
