import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { DeskServerFrame } from '../../demo/server/desk-frames.ts';
import { openHouse } from './support/house.ts';
import { createTurnedClock } from './support/turned-clock.ts';

async function waitingHouse(t: TestContext, options: Parameters<typeof openHouse>[1] = {}) {
  const house = await openHouse(t, options);
  const cookie = await house.logIn();
  const customer = await house.customer({ cookie });
  await customer.run({ do: 'request-agent', team: 'Card disputes', reason: 'a charge' });
  const { conversation } = customer;
  const comeBack = () => house.customer({ cookie, conversation });
  return { house, desk: house.desk, customer, conversation, comeBack };
}

async function servedHouse(t: TestContext, options: Parameters<typeof openHouse>[1] = {}) {
  const waiting = await waitingHouse(t, options);
  const maria = await waiting.desk('Maria');
  maria.send({ type: 'accept', conversation: waiting.conversation });
  await maria.taking('assigned');
  await waiting.customer.event('handoff.accepted');
  await waiting.customer.event('participant.joined');
  return { ...waiting, maria };
}

test('with nobody signed in there is a place in line and no wait; when someone is, there is one', async (t) => {
  const { customer, desk } = await waitingHouse(t);
  const { at, ...figures } = await customer.event('queue.updated');
  assert.deepEqual(figures, { type: 'queue.updated', position: 1 });
  assert.ok(at && Math.abs(at - Date.now()) < 60_000);
  await desk('Maria');
  let better = await customer.event('queue.updated');
  while (better.waitSeconds === undefined) better = await customer.event('queue.updated');
  assert.ok(better.waitMostSeconds && better.waitMostSeconds > better.waitSeconds);
});

test('the figures come again from time to time', async (t) => {
  const { customer } = await waitingHouse(t, { queueSeconds: 0.02 });
  await customer.event('queue.updated');
  await customer.event('queue.updated');
});

test('who asks again stays where they are', async (t) => {
  const { customer } = await waitingHouse(t);
  assert.equal((await customer.run({ do: 'request-agent' })).type, 'done');
  customer.say('agent');
  assert.match((await customer.answer()).text, /in line for a person already/);
  const requests = customer.frames.filter(
    (one) => one.type === 'event' && one.event.type === 'handoff.requested',
  );
  assert.equal(requests.length, 1);
});

test('who leaves the line is gone from the desk and cannot be accepted', async (t) => {
  const { customer, desk, conversation } = await waitingHouse(t);
  const maria = await desk('Maria');
  assert.equal((await customer.run({ do: 'cancel-request' })).type, 'done');
  await customer.event('handoff.cancelled');
  await maria.queueOf(0);
  maria.send({ type: 'accept', conversation });
  assert.equal((await maria.taking('refused')).reason, 'unknown');
  const again = await customer.run({ do: 'cancel-request' });
  assert.ok(again.type === 'refused' && again.kind === 'conflict');
});

test('of two agents who accept at once one wins, and the other is told', async (t) => {
  const { desk, conversation, customer } = await waitingHouse(t);
  const desks = [await desk('Maria'), await desk('Ana')];
  for (const one of desks) one.send({ type: 'accept', conversation });
  const outcomes = await Promise.all(
    desks.map((one) => one.take(({ type }) => type === 'assigned' || type === 'refused')),
  );
  assert.deepEqual(outcomes.map(({ type }) => type).sort(), ['assigned', 'refused']);
  assert.ok(outcomes.some((one) => one.type === 'refused' && one.reason === 'taken'));
  await customer.event('participant.joined');
  const joined = customer.frames.filter(
    (one) => one.type === 'event' && one.event.type === 'handoff.accepted',
  );
  assert.equal(joined.length, 1);
});

test('the agent gets the whole log, and the assistant is silent from then on', async (t) => {
  const { customer, maria, conversation } = await servedHouse(t);
  const assigned = maria.frames.find((frame) => frame.type === 'assigned');
  assert.ok(assigned?.type === 'assigned');
  assert.deepEqual(
    assigned.events.map(({ type }) => type),
    [
      'participant.joined',
      'message.received',
      'handoff.requested',
      'handoff.queued',
      'handoff.accepted',
      'participant.joined',
    ],
  );
  customer.say('what are your hours?');
  assert.equal((await maria.event('message.received')).text, 'what are your hours?');
  maria.send({ type: 'say', conversation, localId: 'a', text: 'Eight to nine.' });
  assert.equal((await customer.answer()).text, 'Eight to nine.');
});

test('what an agent says twice after a cut is said once, and without card numbers', async (t) => {
  const { customer, maria, conversation } = await servedHouse(t);
  const say = { type: 'say', conversation, localId: 'a', text: 'You wrote 4111111111111111.' } as const;
  maria.send(say);
  maria.send(say);
  maria.send({ ...say, localId: 'b', text: 'Next.' });
  assert.equal((await customer.answer()).text, 'You wrote [card number removed].');
  assert.equal((await customer.answer()).text, 'Next.');
});

test('typing and receipts go both ways, and nobody hears their own', async (t) => {
  const { customer, maria, conversation } = await servedHouse(t);
  customer.send({ type: 'hint', hint: { type: 'typing', on: true } });
  assert.equal((await maria.event('typing.changed')).from.role, 'customer');
  customer.send({ type: 'hint', hint: { type: 'read', upTo: 'm1' } });
  assert.equal((await maria.event('receipt.updated')).upTo, 'm1');
  maria.send({ type: 'typing', conversation, on: true });
  assert.equal((await customer.event('typing.changed')).from.name, 'Maria');
  maria.send({ type: 'read', conversation, upTo: 'm2' });
  const receipt = await customer.event('receipt.updated');
  assert.deepEqual([receipt.upTo, receipt.level], ['m2', 'read']);
  customer.say('hello');
  assert.equal((await customer.event('receipt.updated')).level, 'delivered');
});

test('of a flood of hints the desk hears no more than the rate allows', async (t) => {
  const { customer, maria } = await servedHouse(t);
  for (let count = 0; count < 200; count++)
    customer.send({ type: 'hint', hint: { type: 'typing', on: true } });
  customer.say('hello');
  await maria.event('message.received');
  const heard = maria.frames.filter((one) => one.type === 'event' && one.event.type === 'typing.changed');
  assert.equal(heard.length, 20);
});

test('the desk learns when the customer’s line goes down and comes back', async (t) => {
  const { customer, maria, comeBack } = await servedHouse(t);
  assert.equal((await maria.taking('customer')).online, true);
  await customer.close();
  assert.equal((await maria.taking('customer')).online, false);
  await comeBack();
  assert.equal((await maria.taking('customer')).online, true);
});

test('an agent cannot act on a conversation that is not theirs', async (t) => {
  const { desk, conversation } = await servedHouse(t);
  const ana = await desk('Ana');
  for (const frame of [
    { type: 'say', conversation, localId: 'a', text: 'Hello' },
    { type: 'typing', conversation, on: true },
    { type: 'open-case', conversation },
    { type: 'transfer', conversation, team: 'Fraud' },
    { type: 'end', conversation, summary: 'Over.' },
  ] as const) {
    ana.send(frame);
    assert.equal((await ana.taking('refused')).reason, 'not-yours');
  }
});

test('a transfer puts the customer in line with what the next agent needs; the case stays the same', async (t) => {
  const { customer, maria, desk, conversation } = await servedHouse(t);
  maria.send({ type: 'open-case', conversation });
  const { reference } = await customer.event('case.opened');
  maria.send({ type: 'transfer', conversation, team: 'Fraud', reason: 'Looks like fraud' });
  const started = await customer.event('transfer.started');
  assert.deepEqual([started.team, started.reason], ['Fraud', 'Looks like fraud']);
  assert.equal((await customer.event('participant.left')).participant.name, 'Maria');
  assert.equal((await customer.event('handoff.queued')).team, 'Fraud');
  assert.equal((await customer.event('queue.updated')).position, 1);
  assert.equal((await maria.taking('released')).reason, 'transferred');
  customer.say('what are your hours?');
  assert.equal((await customer.answer()).from.role, 'assistant');
  const omar = await desk('Omar', 'Fraud');
  omar.send({ type: 'accept', conversation });
  const { events } = await omar.taking('assigned');
  assert.ok(events.some((event) => event.type === 'case.opened' && event.reference === reference));
  omar.send({ type: 'open-case', conversation });
  omar.send({ type: 'say', conversation, localId: 'a', text: 'Omar here.' });
  assert.equal((await customer.answer()).text, 'Omar here.');
  const cases = customer.frames.filter((one) => one.type === 'event' && one.event.type === 'case.opened');
  assert.equal(cases.length, 1);
});

test('the queue shows who handed over and why', async (t) => {
  const { maria, desk, conversation } = await servedHouse(t);
  const ana = await desk('Ana', 'Fraud');
  maria.send({ type: 'transfer', conversation, team: 'Fraud', reason: 'Looks like fraud' });
  const [waiting] = await ana.queueOf(1);
  assert.deepEqual(waiting?.transfer, { from: 'Maria', reason: 'Looks like fraud' });
});

test('a transfer to a team that does not exist changes nothing', async (t) => {
  const { customer, maria, conversation } = await servedHouse(t);
  maria.send({ type: 'transfer', conversation, team: 'Sharks' });
  assert.equal((await maria.taking('refused')).reason, 'malformed');
  maria.send({ type: 'say', conversation, localId: 'a', text: 'Still here.' });
  assert.equal((await customer.answer()).text, 'Still here.');
});

test('a customer whose agent’s desk dies goes back before all others', async (t) => {
  const { customer, maria, desk, conversation, house } = await servedHouse(t, { agentAwaySeconds: 0.1 });
  const other = await house.customer();
  await other.run({ do: 'request-agent' });
  maria.socket.terminate();
  assert.equal((await customer.event('participant.left')).participant.name, 'Maria');
  await customer.event('handoff.queued');
  assert.equal((await customer.event('queue.updated')).position, 1);
  const ana = await desk('Ana');
  const queue = ana.frames.find((frame) => frame.type === 'queue');
  assert.equal(queue?.waiting[0]?.conversation, conversation);
});

test('an agent who is back in time finds their customer again', async (t) => {
  const clock = createTurnedClock();
  const { customer, maria, desk, conversation } = await servedHouse(t, { clock });
  maria.socket.terminate();
  await maria.closed;
  clock.turn(20);
  const again = await desk('Maria');
  assert.equal((await again.taking('assigned')).conversation, conversation);
  clock.turn(35);
  again.send({ type: 'say', conversation, localId: 'a', text: 'I am back.' });
  assert.equal((await customer.answer()).text, 'I am back.');
});

test('the desk is told when the customer ends', async (t) => {
  const { customer, maria } = await servedHouse(t);
  await customer.run({ do: 'end' });
  assert.equal((await maria.event('conversation.ended')).reason, 'customer');
  assert.equal((await maria.taking('released')).reason, 'customer');
});

test('the brief shows one clean line of what the customer wrote, however long it is', async (t) => {
  const { customer, desk } = await waitingHouse(t);
  const maria = await desk('Maria');
  customer.say(`first\n\u202esecond ${'x'.repeat(3000)}`);
  const { waiting } = (await maria.take(
    (frame) => frame.type === 'queue' && (frame.waiting[0]?.brief.length ?? 0) > 1,
  )) as Extract<DeskServerFrame, { type: 'queue' }>;
  const value = waiting[0]?.brief.at(-1)?.value ?? '';
  assert.match(value, /^first second x+$/);
  assert.equal(value.length, 300);
});

test('what a waiting customer says more is in the brief at once', async (t) => {
  const { customer, desk } = await waitingHouse(t);
  const maria = await desk('Maria');
  customer.say('It was the ring, not the watch.');
  await maria.take(
    (frame) =>
      frame.type === 'queue' &&
      frame.waiting[0]?.brief.some(({ value }) => value === 'It was the ring, not the watch.') === true,
  );
});

test('a question on the side does not take the place of what a person must settle', async (t) => {
  const { customer, desk } = await waitingHouse(t);
  const maria = await desk('Maria');
  customer.say('I want to dispute a $20 charge from XYZ Store on 08/15');
  await customer.answer();
  customer.say('When is my payment due?');
  await customer.answer();
  customer.say('And one more thing.');
  const { waiting } = (await maria.take(
    (frame) =>
      frame.type === 'queue' &&
      frame.waiting[0]?.brief.some(({ value }) => value === 'And one more thing.') === true,
  )) as Extract<DeskServerFrame, { type: 'queue' }>;
  assert.equal(waiting[0]?.brief.find(({ label }) => label === 'Topic')?.value, 'Dispute a charge');
});
