import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBankSession } from '../../src/session/bank-session.ts';
import { createFakeClock } from '../delivery/support/fake-clock.ts';

const minute = 60_000;

function watch() {
  const clock = createFakeClock();
  const told: string[] = [];
  const begin = clock.now();
  const bank = createBankSession(
    clock,
    (event) => told.push(`${event.type} at ${(clock.now() - begin) / minute}`),
    () => told.push(`expired at ${(clock.now() - begin) / minute}`),
  );
  return { clock, bank, told, in: (minutes: number) => begin + minutes * minute };
}

describe('the session at the bank', () => {
  it('is told of five minutes before its end, and over at its end', async () => {
    const { clock, bank, told, in: after } = watch();
    bank.until(after(20));
    await clock.pass(60 * minute);
    assert.deepEqual(told, ['limit.announced at 15', 'expired at 20']);
    assert.equal(clock.pending, 0);
  });

  it('is told of at once where less is left', () => {
    const { bank, told, in: after } = watch();
    bank.until(after(1));
    assert.deepEqual(told, ['limit.announced at 0']);
  });

  it('goes on when the page gives it more time, as often as it does', async () => {
    const { clock, bank, told, in: after } = watch();
    for (let round = 0; round < 3; round++) {
      bank.until(after(round * 10 + 10));
      await clock.pass(9 * minute);
    }
    assert.deepEqual(told, [
      'limit.announced at 5',
      'limit.lifted at 9',
      'limit.announced at 15',
      'limit.lifted at 18',
      'limit.announced at 25',
    ]);
  });

  it('is over as soon as somebody looks, where a sleeping computer has missed its end', () => {
    const { bank, told, in: after } = watch();
    bank.until(after(-1));
    assert.deepEqual(told, ['expired at 0']);
    bank.until(after(-1));
    bank.look();
    assert.deepEqual(told, ['expired at 0']);
  });

  it('is over half a minute after an hour’s sleep at the latest, though timers slept too', async () => {
    const { clock, bank, told, in: after } = watch();
    bank.until(after(20));
    clock.sleep(60 * minute);
    await clock.pass(minute / 2);
    assert.deepEqual(told, ['expired at 60.5']);
    assert.equal(clock.pending, 0);
  });

  it('is over after a clock that was put on by a day, and not by one that was put back', async () => {
    for (const [days, ends] of [
      [1, ['expired at 1440.5']],
      [-1, []],
    ] as const) {
      const { clock, bank, told, in: after } = watch();
      bank.until(after(20));
      clock.sleep(days * 24 * 60 * minute);
      await clock.pass(minute / 2);
      assert.deepEqual(told, ends);
      bank.dispose();
    }
  });

  it('sets no timer that a browser cannot hold, and leaves none', async () => {
    const { clock, bank, told, in: after } = watch();
    bank.until(after(60 * 24 * 60));
    await clock.pass(3 * 60 * minute);
    assert.deepEqual(told, []);
    assert.equal(clock.pending, 1);
    bank.dispose();
    assert.equal(clock.pending, 0);
  });
});
