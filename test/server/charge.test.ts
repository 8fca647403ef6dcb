import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chargeIn } from '../../demo/server/assistant/charge.ts';
import { workOf } from '../core/markdown/work.ts';

const today = '2026-08-21';

const table = [
  [
    "I want to dispute a $127.43 charge from XYZ Store on 08/15 that I didn't authorize",
    { amount: 127.43, merchant: 'XYZ Store', date: '2026-08-15', unauthorised: true },
  ],
  [
    'Quiero disputar un cargo de $127.43 de XYZ Store del 15/08 que no autoricé',
    { amount: 127.43, merchant: 'XYZ Store', date: '2026-08-15', unauthorised: true },
  ],
  [
    'no reconozco un cargo de 1,250 dólares de la tienda Café Ñandú el 15 de agosto de 2025',
    { amount: 1250, merchant: 'Café Ñandú', date: '2025-08-15' },
  ],
  [
    'they took $ 40 at Joe’s Diner on August 3rd',
    { amount: 40, merchant: 'Joe’s Diner', date: '2026-08-03' },
  ],
  ['an unauthorized charge of 15 dollars', { amount: 15, unauthorised: true }],
  // A day that is still to come was last year's.
  ['charged on 12/24', { date: '2025-12-24' }],
  ['charged on 02/30', {}],
  ['charged on 02/29/28', { date: '2028-02-29' }],
  ['charged on 02/29/2027', {}],
  ['I never made this purchase', { unauthorised: true }],
  ['I want to dispute a charge', {}],
  ['$12345678901234', {}],
] as const;

for (const [text, charge] of table) {
  test(`reads "${text}"`, () => assert.deepEqual(chargeIn(text, today), charge));
}

test('takes no longer over hostile text than over plain text', () => {
  for (const unit of ['from A', '$1,', '1/1/', 'A b ', 'january ', "didn't "]) {
    const [once = 0, twice = 0] = [2_000, 4_000].map((length) =>
      workOf(() => chargeIn(unit.repeat(length).slice(0, length), today)),
    );
    assert.ok(twice <= 2.2 * once + 1_000, `${unit}: ${once} became ${twice}`);
  }
});
