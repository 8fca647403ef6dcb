import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { openHouse } from './support/house.ts';

/** A customer whom Maria has asked for a code. */
async function askedHouse(t: TestContext) {
  const house = await openHouse(t);
  const customer = await house.customer();
  const { conversation } = customer;
  await customer.run({ do: 'request-agent', team: 'Card disputes' });
  const maria = await house.desk('Maria');
  maria.send({ type: 'accept', conversation });
  await maria.taking('assigned');
  maria.send({ type: 'say', conversation, localId: 'd1', text: 'What is your PIN?' });
  let asked = await customer.answer();
  while (asked.from.role !== 'agent') asked = await customer.answer();
  return { house, customer, conversation, maria, message: asked.id };
}

test('a message that is reported is so once, in the log that is played back', async (t) => {
  const { customer, message } = await askedHouse(t);
  const report = { do: 'report-message', message, kind: 'pin' } as const;
  assert.equal((await customer.run(report)).type, 'done');
  assert.equal((await customer.run(report)).type, 'done');
  const { target, kind } = await customer.event('message.reported');
  assert.deepEqual([target, kind], [message, 'pin']);
  const reports = customer.frames.filter(
    (one) => one.type === 'event' && one.event.type === 'message.reported',
  );
  assert.equal(reports.length, 1);
});

test('the agent who wrote it is not told, the colleague who takes over is', async (t) => {
  const { house, customer, conversation, maria, message } = await askedHouse(t);
  await customer.run({ do: 'report-message', message, kind: 'pin' });
  maria.send({ type: 'transfer', conversation, team: 'Fraud' });
  await maria.taking('released');
  assert.doesNotMatch(JSON.stringify(maria.frames), /message\.reported/);
  const leo = await house.desk('Leo', 'Fraud');
  leo.send({ type: 'accept', conversation });
  const { events } = await leo.taking('assigned');
  assert.ok(events.some((event) => event.type === 'message.reported' && event.target === message));
});

test('what is no message of the bank’s side cannot be reported', async (t) => {
  const { customer } = await askedHouse(t);
  customer.say('Hello');
  let own = await customer.event('message.received');
  while (own.from.role !== 'customer') own = await customer.event('message.received');
  for (const message of [own.id, 'unknown']) {
    const answer = await customer.run({ do: 'report-message', message, kind: 'pin' });
    assert.deepEqual(answer.type === 'refused' && answer.kind, 'rejected');
  }
});

test('a kind that is none is refused', async (t) => {
  const { customer, message } = await askedHouse(t);
  const answer = await customer.run({ do: 'report-message', message, kind: 'nonsense' as 'pin' });
  assert.equal(answer.type, 'refused');
});
