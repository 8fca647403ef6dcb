import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createConversations } from '../../demo/server/conversation/conversations.ts';
import { createMemoryLog } from '../../demo/server/log/memory-log.ts';
import { createSharedPages } from '../../demo/server/sharing/page-sharing.ts';
import { openHouse } from './support/house.ts';
import { createTurnedClock } from './support/turned-clock.ts';

async function served(t: TestContext, options: Parameters<typeof openHouse>[1] = {}) {
  const house = await openHouse(t, options);
  const customer = await house.customer();
  await customer.run({ do: 'request-agent', team: 'Card disputes' });
  const maria = await house.desk('Maria');
  const { conversation } = customer;
  maria.send({ type: 'accept', conversation });
  await maria.taking('assigned');
  await customer.event('participant.joined');
  return { ...house, customer, maria, conversation };
}

async function asked(t: TestContext, options?: Parameters<typeof openHouse>[1]) {
  const house = await served(t, options);
  house.maria.send({ type: 'ask-sharing', conversation: house.conversation });
  const { requestId, from } = await house.customer.event('sharing.requested');
  assert.equal(from.name, 'Maria');
  await house.maria.event('sharing.requested');
  return { ...house, requestId };
}

test('an agent sees a page after the customer has said so, and until the customer stops it', async (t) => {
  const { customer, maria, conversation, requestId } = await asked(t);
  assert.equal((await customer.run({ do: 'start-sharing', requestId })).type, 'done');
  assert.equal((await maria.event('sharing.started')).requestId, requestId);
  assert.equal((await customer.run({ do: 'stop-sharing', requestId })).type, 'done');
  assert.equal((await maria.event('sharing.closed')).reason, 'customer');
  const late = await customer.run({ do: 'start-sharing', requestId });
  assert.equal(late.type === 'refused' && late.kind, 'ended', 'an old yes opens nothing');
  maria.send({ type: 'ask-sharing', conversation });
  assert.notEqual((await customer.event('sharing.requested')).requestId, requestId);
});

for (const [word, command, reason] of [
  ['would rather not', { do: 'decline-sharing' }, 'declined'],
  ['is on a page that cannot', { do: 'decline-sharing', unable: true }, 'unable'],
] as const) {
  test(`an agent is told that the customer ${word}`, async (t) => {
    const { customer, maria, requestId } = await asked(t);
    await customer.run({ ...command, requestId });
    assert.equal((await maria.event('sharing.closed')).reason, reason);
  });
}

test('a page that was left is not seen any more, and a second word changes nothing', async (t) => {
  const { customer, maria, requestId } = await asked(t);
  await customer.run({ do: 'start-sharing', requestId });
  await customer.run({ do: 'stop-sharing', requestId, left: true });
  assert.equal((await maria.event('sharing.closed')).reason, 'page-left');
  assert.equal((await customer.run({ do: 'stop-sharing', requestId })).type, 'done');
  await customer.run({ do: 'suspend-agent' });
  await customer.event('suspension.started');
  const ends = customer.frames.filter((one) => one.type === 'event' && one.event.type === 'sharing.closed');
  assert.equal(ends.length, 1);
});

test('the agent takes the question back, or looks no more', async (t) => {
  const { customer, maria, conversation, requestId } = await asked(t);
  maria.send({ type: 'withdraw-sharing', conversation });
  assert.equal((await customer.event('sharing.closed')).reason, 'withdrawn');
  const refused = await customer.run({ do: 'start-sharing', requestId });
  assert.equal(refused.type, 'refused');
  maria.send({ type: 'ask-sharing', conversation });
  const again = await customer.event('sharing.requested');
  await customer.run({ do: 'start-sharing', requestId: again.requestId });
  maria.send({ type: 'withdraw-sharing', conversation });
  assert.equal((await customer.event('sharing.closed')).reason, 'agent');
});

test('one question at a time, and nobody asks but the agent whose talk it is', async (t) => {
  const { customer, maria, desk, conversation, requestId } = await asked(t);
  maria.send({ type: 'ask-sharing', conversation });
  const ben = await desk('Ben');
  ben.send({ type: 'ask-sharing', conversation });
  assert.equal((await ben.taking('refused')).reason, 'not-yours');
  ben.send({ type: 'withdraw-sharing', conversation });
  assert.equal((await ben.taking('refused')).reason, 'not-yours');
  await customer.run({ do: 'start-sharing', requestId });
  const questions = customer.frames.filter(
    (one) => one.type === 'event' && one.event.type === 'sharing.requested',
  );
  assert.equal(questions.length, 1);
});

test('the time to answer runs out, and so does the time to be seen', async (t) => {
  const clock = createTurnedClock();
  const options = { clock, sharing: { askSeconds: 60, mostSeconds: 300 }, tokenSeconds: 100_000 };
  const { customer, maria, conversation } = await asked(t, {
    ...options,
    idle: { seconds: 0, warnSeconds: 0 },
  });
  clock.turn(60);
  assert.equal((await customer.event('sharing.closed')).reason, 'expired');
  maria.send({ type: 'ask-sharing', conversation });
  const { requestId } = await customer.event('sharing.requested');
  await customer.run({ do: 'start-sharing', requestId });
  const { endsAt, at } = await customer.event('sharing.started');
  assert.equal(endsAt - at, 300_000);
  clock.turn(60);
  await customer.run({ do: 'suspend-agent' });
  const seen = customer.frames.findLast(
    (one) => one.type === 'event' && one.event.type.startsWith('sharing.'),
  );
  assert.equal(
    seen?.type === 'event' && seen.event.type,
    'sharing.started',
    'only the answer was due by then',
  );
  clock.turn(240);
  assert.equal((await customer.event('sharing.closed')).reason, 'expired');
});

test('with a transfer nobody sees it: the next agent has to ask', async (t) => {
  const { customer, maria, desk, conversation, requestId } = await asked(t);
  await customer.run({ do: 'start-sharing', requestId });
  maria.send({ type: 'transfer', conversation, team: 'Fraud' });
  const ben = await desk('Ben', 'Fraud');
  ben.send({ type: 'accept', conversation });
  await ben.taking('assigned');
  const late = await customer.run({ do: 'start-sharing', requestId });
  assert.equal(late.type === 'refused' && late.kind, 'ended');
  ben.send({ type: 'ask-sharing', conversation });
  assert.equal((await customer.event('sharing.requested')).from.name, 'Ben');
});

test('a yes that comes after its time is none, though nobody was there to say that it is over', async () => {
  let now = 1000;
  const clock = { now: () => now, after: () => () => undefined };
  const conversations = createConversations(createMemoryLog(), clock);
  const pages = createSharedPages(conversations, clock, { askSeconds: 60, mostSeconds: 300 });
  const maria = { id: 'm', role: 'agent', name: 'Maria' } as const;
  assert.equal(await pages.ask('c', maria), true);
  const { sharing } = await conversations.facts('c');
  now += 60_000;
  assert.equal(await pages.start('c', sharing?.request?.requestId ?? ''), 'ended');
});
