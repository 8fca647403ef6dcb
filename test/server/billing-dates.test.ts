import assert from 'node:assert/strict';
import { test } from 'node:test';
import { billingDates, statementFor } from '../../demo/server/assistant/billing-dates.ts';

/** statement, notice, dispute by (+60), acknowledge by (+30), resolve by (second whole cycle, at most +90) */
const table = [
  // The demo's own.
  ['2026-08-18', '2026-08-21', '2026-10-17', '2026-09-20', '2026-11-18'],
  // On the closing day itself, the cycle that closes is the one under way.
  ['2026-08-18', '2026-08-18', '2026-10-17', '2026-09-17', '2026-10-18'],
  // The day after a close, the second whole cycle would end after ninety days.
  ['2026-06-30', '2026-07-31', '2026-08-29', '2026-08-30', '2026-10-29'],
  ['2026-12-18', '2026-12-19', '2027-02-16', '2027-01-18', '2027-03-18'],
  // Cycles that close on the 31st close on a shorter month's last day.
  ['2026-01-31', '2026-02-10', '2026-04-01', '2026-03-12', '2026-04-30'],
  ['2026-10-31', '2026-11-30', '2026-12-30', '2026-12-30', '2027-01-31'],
  // A leap year has a 29th of February, the next has not.
  ['2027-12-31', '2028-01-15', '2028-02-29', '2028-02-14', '2028-03-31'],
  ['2028-01-31', '2028-02-29', '2028-03-31', '2028-03-30', '2028-04-30'],
  ['2028-02-29', '2028-03-01', '2028-04-29', '2028-03-31', '2028-05-29'],
  ['2026-12-31', '2027-01-15', '2027-03-01', '2027-02-14', '2027-03-31'],
] as const;

for (const [statement, notice, disputeBy, acknowledgeBy, resolveBy] of table) {
  test(`a statement of ${statement}, disputed on ${notice}, has its dates`, () => {
    assert.deepEqual(billingDates(statement, notice), { disputeBy, acknowledgeBy, resolveBy });
  });
}

test('no date to resolve is more than ninety days after the notice', () => {
  for (let day = 0; day < 800; day++) {
    const notice = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10);
    const { resolveBy } = billingDates('2026-12-31', notice);
    const days = (Date.parse(resolveBy) - Date.parse(notice)) / 86_400_000;
    assert.ok(days > 56 && days <= 90, `${notice} → ${resolveBy} is ${days} days`);
  }
});

test('a charge is first shown by the statement that closes on its day or next', () => {
  assert.equal(statementFor('2026-08-15', 18), '2026-08-18');
  assert.equal(statementFor('2026-08-18', 18), '2026-08-18');
  assert.equal(statementFor('2026-08-19', 18), '2026-09-18');
  assert.equal(statementFor('2026-12-20', 18), '2027-01-18');
  assert.equal(statementFor('2026-02-10', 31), '2026-02-28');
});
