import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Customer } from './support/house.ts';
import { openHouse } from './support/house.ts';
import { createTurnedClock, type TurnedClock } from './support/turned-clock.ts';

/** A customer on a gateway that ends a conversation after ten minutes without activity. */
async function idleHouse(t: TestContext, idle = { seconds: 600, warnSeconds: 120 }) {
  const clock = createTurnedClock();
  const house = await openHouse(t, { clock, idle, tokenSeconds: 100_000, pieceMilliseconds: 0 });
  const customer = await house.customer();
  return { clock, house, customer };
}

/** Lets time pass, and then all that it sets off. */
async function pass(clock: TurnedClock, customer: Customer, seconds: number): Promise<void> {
  clock.turn(seconds);
  customer.send({ type: 'history', id: `h${clock.now()}`, limit: 1 });
  await customer.seen((frame) => frame.type === 'page' && frame.id === `h${clock.now()}`);
}

const limits = (customer: Customer): string[] =>
  customer.frames.flatMap((frame) =>
    frame.type === 'event' && frame.event.type.startsWith('limit.') ? [frame.event.type] : [],
  );

test('the limit is declared before any time runs', async (t) => {
  const { customer } = await idleHouse(t);
  const welcome = customer.frames.find((frame) => frame.type === 'welcome');
  assert.equal(welcome?.type === 'welcome' && welcome.capabilities.idleSeconds, 600);
});

test('the end is announced two minutes ahead, and comes as an end by idleness', async (t) => {
  const { clock, customer } = await idleHouse(t);
  await pass(clock, customer, 479);
  assert.deepEqual(limits(customer), []);
  await pass(clock, customer, 1);
  const { kind, at, endsAt } = await customer.event('limit.announced');
  assert.deepEqual([kind, endsAt - at], ['idle', 120_000]);
  await pass(clock, customer, 119);
  clock.turn(1);
  assert.equal((await customer.event('conversation.ended')).reason, 'idle');
});

test('no option makes the warning come later than two minutes ahead', async (t) => {
  const { clock, customer } = await idleHouse(t, { seconds: 600, warnSeconds: 10 });
  await pass(clock, customer, 480);
  const { at, endsAt } = await customer.event('limit.announced');
  assert.equal(endsAt - at, 120_000);
});

test('one press gives the whole time again, as often as it is pressed', async (t) => {
  const { clock, customer } = await idleHouse(t);
  for (let round = 0; round < 12; round++) {
    await pass(clock, customer, 480);
    await customer.event('limit.announced');
    await pass(clock, customer, 100);
    assert.equal((await customer.run({ do: 'extend', kind: 'idle' })).type, 'done');
    await customer.event('limit.lifted');
  }
  assert.ok(
    !customer.frames.some((frame) => frame.type === 'event' && frame.event.type === 'conversation.ended'),
  );
});

test('words, and a key in the field, are activity too', async (t) => {
  const { clock, customer } = await idleHouse(t);
  await pass(clock, customer, 480);
  await customer.event('limit.announced');
  customer.send({ type: 'hint', hint: { type: 'typing', on: true } });
  await customer.event('limit.lifted');
  await pass(clock, customer, 480);
  await customer.event('limit.announced');
  customer.say('I am here');
  await customer.event('limit.lifted');
});

test('who waits in line is not idle', async (t) => {
  const { clock, customer } = await idleHouse(t);
  await customer.run({ do: 'request-agent' });
  await customer.event('handoff.queued');
  await pass(clock, customer, 480);
  await pass(clock, customer, 480);
  assert.deepEqual(limits(customer), []);
});

test('zero means never, and the bank’s session is not the gateway’s to extend', async (t) => {
  const { clock, customer } = await idleHouse(t, { seconds: 0, warnSeconds: 120 });
  await pass(clock, customer, 90_000);
  assert.deepEqual(limits(customer), []);
  const refused = await customer.run({ do: 'extend', kind: 'session' });
  assert.ok(refused.type === 'refused' && refused.kind === 'rejected');
});

test('a customer who has let us know that they need a slower pace has twice the time', async (t) => {
  const { clock, customer } = await idleHouse(t);
  await customer.run({ do: 'share-accommodations', accommodations: ['slower-pace'] });
  await customer.event('accommodations.shared');
  await pass(clock, customer, 1079);
  assert.deepEqual(limits(customer), []);
  await pass(clock, customer, 1);
  await customer.event('limit.announced');
});
