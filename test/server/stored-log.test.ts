import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createStoredLog } from '../../demo/server/engines/stored-log.ts';
import type { Clock } from '../../src/core/protocol/ports.ts';
import { logContract } from './log.contract.ts';
import { FaultyStore, type Faults } from './support/faulty-store.ts';
import { createTurnedClock } from './support/turned-clock.ts';

/** Patience is over at once, and the regular check never comes. */
const impatient: Clock = {
  now: () => 0,
  after(milliseconds, act) {
    if (milliseconds > 1000) return () => undefined;
    const soon = setImmediate(act);
    return () => clearImmediate(soon);
  },
};

const kinds: readonly (Faults & { readonly what: string })[] = [
  { what: 'an engine without faults' },
  { what: 'an engine that keeps each line twice', doubles: true },
  { what: 'an engine that tells nothing of what it keeps', drops: () => true },
  { what: 'an engine that knows the keys itself', knowsKeys: true },
  { what: 'an engine that doubles and forgets', doubles: true, drops: (place) => place % 3 === 0 },
];

for (const { what, ...faults } of kinds) {
  logContract(what, async () => createStoredLog<string>(new FaultyStore(faults), impatient));
}

for (const { what, ...faults } of kinds) {
  test(`two gateways read the same of ${what}, however they write at once`, async (context) => {
    const { one, other } = open(context, new FaultyStore(faults));
    const tails = [await watch(one), await watch(other)];
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    const write = async (log: typeof one, name: string): Promise<number> => {
      let won = 0;
      for (const number of numbers) {
        const { duplicate } = await log.append(
          'a',
          `${name} ${number}`,
          number % 2 ? `key ${number}` : undefined,
        );
        if (number % 2 && !duplicate) won += 1;
      }
      return won;
    };
    const won = await Promise.all([write(one, 'one'), write(other, 'other')]);
    assert.equal(won[0] + won[1], 20, 'of two with one key one wins');
    const read = await one.read('a', 0);
    assert.equal(read.length, 60);
    assert.deepEqual(
      read.map(({ seq }) => seq),
      read.map((_, index) => index + 1),
    );
    assert.deepEqual(await other.read('a', 0), read);
    for (const seen of tails) assert.deepEqual(seen, read);
  });
}

test('a line that was missed comes with the next one, in its place', async (context) => {
  const { one, other } = open(context, new FaultyStore({ drops: (place) => place === 2 }));
  const seen = await watch(other);
  await one.append('a', 'first');
  await settled();
  assert.deepEqual(seen, []);
  await one.append('a', 'second');
  await settled();
  assert.deepEqual(
    seen.map(({ event }) => event),
    ['first', 'second'],
  );
});

test('a line that was missed with nothing after it comes with the next doubt, and with time', async (context) => {
  const store = new FaultyStore({ drops: () => true });
  const clock = createTurnedClock();
  const { one, other } = open(context, store, clock);
  const seen = await watch(other);
  for (const [event, cause] of [
    ['first', () => store.doubt()],
    ['second', () => clock.turn(31)],
  ] as const) {
    const appended = one.append('a', event);
    await settled();
    clock.turn(1);
    await appended;
    assert.notEqual(seen.at(-1)?.event, event);
    cause();
    await settled();
    assert.equal(seen.at(-1)?.event, event);
  }
});

test('what fails to open is opened anew, and what fails to be read is read at the next cause', async (context) => {
  const store = new FaultyStore({ drops: () => true });
  const { one, other } = open(context, store);
  store.fail('follow');
  await assert.rejects(one.read('a', 0));
  store.fail('after', 2);
  await assert.rejects(one.read('a', 0));
  await assert.rejects(one.tail('a', 0, () => undefined));
  const seen = await watch(other);
  await one.append('a', 'first');
  store.fail('after');
  store.doubt();
  await settled();
  assert.deepEqual(seen, [], 'nobody was told, and the fetching failed');
  store.doubt();
  await settled();
  assert.deepEqual(seen, [{ seq: 1, event: 'first' }]);
});

test('an append of which the answer was lost is found under its key when it is tried again', async (context) => {
  for (const drops of [() => false, () => true]) {
    const store = new FaultyStore({ drops });
    const { one, other } = open(context, store);
    await one.read('a', 0);
    store.fail('add');
    await assert.rejects(one.append('a', 'mine', 'key'));
    assert.deepEqual(await one.append('a', 'mine again', 'key'), { seq: 1, event: 'mine', duplicate: true });
    assert.equal((await other.append('a', 'theirs', 'key')).event, 'mine');
    assert.equal((await other.read('a', 0)).length, 1);
  }
});

test('streams that nobody uses are let go of, those that are tailed are not, and all can be read anew', async (context) => {
  const store = new FaultyStore();
  const { one } = open(context, store);
  const seen = await watch(one);
  for (let count = 0; count < 600; count += 1) await one.append(`stream ${count}`, 'kept');
  assert.ok(store.followed <= 502, `${store.followed} are followed`);
  assert.deepEqual(await one.read('stream 0', 0), [{ seq: 1, event: 'kept' }]);
  await one.append('a', 'still told');
  assert.equal(seen.length, 1);
  one.close();
  assert.equal(store.followed, 0);
});

/** Two gateways of one house. */
function open(context: TestContext, store: FaultyStore, clock: Clock = impatient) {
  const [one, other] = [createStoredLog<string>(store, clock), createStoredLog<string>(store, clock)];
  context.after(() => {
    one.close();
    other.close();
  });
  return { one, other };
}

/** All that a tail of the stream `a` tells. */
async function watch(log: ReturnType<typeof createStoredLog<string>>) {
  const seen: { readonly seq: number; readonly event: string }[] = [];
  await log.tail('a', 0, (recorded) => void seen.push(recorded));
  return seen;
}

/** All that is under way is done. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
