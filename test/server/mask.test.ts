import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskCardNumbers } from '../../demo/server/conversation/mask.ts';
import { workOf } from '../core/markdown/work.ts';

const table = [
  ['my card is 4111 1111 1111 1111, thanks', 'my card is [card number removed], thanks'],
  ['4111111111111111', '[card number removed]'],
  ['3782-822463-10005', '[card number removed]'],
  ['order 88213 4111 1111 1111 1111 12/27', 'order 88213 [card number removed] 12/27'],
  ['5555555555554444 and 4012888888881881', '[card number removed] and [card number removed]'],
  ['4111 1111 1111 1112', '4111 1111 1111 1112'],
  ['call 1 800 555 0142', 'call 1 800 555 0142'],
  ['case 104387, card ending 1005', 'case 104387, card ending 1005'],
] as const;

for (const [said, kept] of table) {
  test(`keeps "${kept}" of "${said}"`, () => assert.equal(maskCardNumbers(said), kept));
}

test('takes no longer over a message full of figures', () => {
  for (const unit of ['1 ', '1', '12-', '4111 1111 ']) {
    const [once = 0, twice = 0] = [2_000, 4_000].map((length) =>
      workOf(() => maskCardNumbers(unit.repeat(length).slice(0, length))),
    );
    assert.ok(twice <= 2.2 * once + 1_000, `${unit}: ${once} became ${twice}`);
  }
});
