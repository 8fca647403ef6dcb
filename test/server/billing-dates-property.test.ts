import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addBusinessDays, isBusinessDay } from '../../demo/server/assistant/business-days.ts';
import { addDays, billingDates, statementFor } from '../../demo/server/assistant/billing-dates.ts';

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const lastOfMonth = (date: string): number =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();

/** Every day of five years, with both kinds of February in them. */
const days = Array.from({ length: 5 * 365 + 2 }, (_, index) => addDays('2026-01-01', index));
const closingDays = [1, 15, 18, 28, 29, 30, 31];

test('a statement is the first close on or after the day, on its day of the month or the last', () => {
  for (const day of days) {
    for (const closing of closingDays) {
      const statement = statementFor(day, closing);
      const off = daysBetween(day, statement);
      assert.ok(off >= 0 && off <= 30, `${day} ${closing} → ${statement}`);
      assert.equal(Number(statement.slice(8)), Math.min(closing, lastOfMonth(statement)));
    }
  }
});

test('the dates of the law hold for every statement, whenever the notice comes', () => {
  for (const statement of days) {
    for (const later of [0, 1, 13, 29, 30, 31, 58, 59, 60, 61, 200]) {
      const notice = addDays(statement, later);
      const { disputeBy, acknowledgeBy, resolveBy } = billingDates(statement, notice);
      const said = `${statement}, heard of on ${notice}`;
      assert.equal(daysBetween(statement, disputeBy), 60, said);
      assert.equal(daysBetween(notice, acknowledgeBy), 30, said);
      const settled = daysBetween(notice, resolveBy);
      // Two complete cycles after the one under way, and ninety days where they are longer.
      assert.ok(settled > 56 && settled <= 90, `${said}: ${settled} days`);
      const closing = Number(statement.slice(8));
      const isClose = Number(resolveBy.slice(8)) === Math.min(closing, lastOfMonth(resolveBy));
      assert.ok(isClose || settled === 90, `${said}: ${resolveBy}`);
      assert.ok(acknowledgeBy < resolveBy, said);
    }
  }
});

test('business days only go on, one at a time', () => {
  for (const day of days) {
    const [five, six] = [addBusinessDays(day, 5), addBusinessDays(day, 6)];
    assert.ok(isBusinessDay(five) && five < six, day);
    const off = daysBetween(day, five);
    assert.ok(off >= 5 && off <= 11, `${day} → ${five}`);
  }
});
