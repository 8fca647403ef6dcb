import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { demoCards, demoZip } from '../../demo/server/assistant/demo-account.ts';
import { withoutIdsAndTimes } from '../support/without-ids.ts';
import { openHouse } from './support/house.ts';

const right = { 'last-four': demoCards[0].lastFour, zip: demoZip };

/** A customer with an agent, who has asked for the last four digits and the ZIP code. */
async function asked(t: TestContext) {
  const house = await openHouse(t, { rate: { frames: 200, seconds: 10 } });
  const customer = await house.customer();
  await customer.run({ do: 'request-agent' });
  const maria = await house.desk('Maria');
  const { conversation } = customer;
  maria.send({ type: 'accept', conversation });
  await maria.taking('assigned');
  const ask = () =>
    maria.send({
      ...{ type: 'ask-secure', conversation, purpose: 'To find your card, not 4111 1111 1111 1111' },
      kinds: ['last-four', 'zip'],
    });
  ask();
  const request = await customer.event('secure.requested');
  const { requestId } = request;
  const submit = async (values: Readonly<Record<string, string>>, id = requestId) => {
    const answer = await customer.run({ do: 'submit-secure', requestId: id, values });
    return answer.type === 'refused' ? answer.kind : answer.type;
  };
  const log = () => customer.frames.flatMap((frame) => (frame.type === 'event' ? [frame.event] : []));
  /** All that anybody was told. */
  const told = () => JSON.stringify([customer.frames, maria.frames]);
  return { customer, maria, conversation, request, requestId, submit, ask, log, told };
}

test('a prompt tells who asks, what for, and kinds of detail, and nothing of how they look', async (t) => {
  const { request } = await asked(t);
  assert.equal(request.from.name, 'Maria');
  assert.equal(request.purpose, 'To find your card, not [card number removed]');
  assert.deepEqual(request.fields, [
    { name: 'last-four', kind: 'last-four' },
    { name: 'zip', kind: 'zip' },
  ]);
});

test('what matches is told to both sides by kind, and is in no frame and no event', async (t) => {
  const { submit, customer, maria, told } = await asked(t);
  assert.equal(await submit(right), 'done');
  for (const side of [customer, maria]) {
    const closed = await side.event('secure.closed');
    assert.deepEqual([closed.reason, closed.kinds], ['provided', ['last-four', 'zip']]);
  }
  const all = withoutIdsAndTimes(told());
  for (const value of Object.values(right)) assert.ok(!all.includes(value), value);
});

test('what does not match is told by the field, and can be given again', async (t) => {
  const { submit, customer, maria } = await asked(t);
  assert.equal(await submit({ ...right, zip: '90210' }), 'rejected');
  for (const side of [customer, maria])
    assert.deepEqual((await side.event('secure.refused')).fields, ['zip']);
  assert.equal(await submit(right), 'done');
});

test('three that do not match are the end, also when they come at once', async (t) => {
  const { submit, customer, log } = await asked(t);
  const guesses = ['90210', '90211', '90212', '90213', demoZip].map((zip) => submit({ ...right, zip }));
  assert.deepEqual(await Promise.all(guesses), ['rejected', 'rejected', 'ended', 'ended', 'ended']);
  assert.equal((await customer.event('secure.closed')).reason, 'failed');
  assert.equal(log().filter(({ type }) => type === 'secure.refused').length, 3);
});

test('a whole card number is none of the last four, and goes nowhere', async (t) => {
  const { submit, told } = await asked(t);
  assert.equal(await submit({ ...right, 'last-four': '4111111111111005' }), 'rejected');
  assert.ok(!told().includes('4111111111111005'));
});

test('the same answers twice are one answer', async (t) => {
  const { submit, log } = await asked(t);
  assert.deepEqual([await submit(right), await submit(right)], ['done', 'done']);
  assert.equal(log().filter(({ type }) => type === 'secure.closed').length, 1);
});

test('the customer may rather not, and the agent may take it back', async (t) => {
  const { customer, maria, conversation, requestId, submit, ask } = await asked(t);
  await customer.run({ do: 'decline-secure', requestId });
  assert.equal((await maria.event('secure.closed')).reason, 'declined');
  assert.equal(await submit(right), 'ended');
  ask();
  const second = await customer.event('secure.requested');
  assert.notEqual(second.requestId, requestId);
  maria.send({ type: 'withdraw-secure', conversation });
  assert.equal((await customer.event('secure.closed')).reason, 'withdrawn');
});

test('one stands at a time', async (t) => {
  const { customer, maria, conversation, ask, log } = await asked(t);
  ask();
  maria.send({ type: 'say', conversation, localId: 'after', text: 'One moment' });
  await customer.event('message.received');
  await customer.seen((frame) => JSON.stringify(frame).includes('One moment'));
  assert.equal(log().filter(({ type }) => type === 'secure.requested').length, 1);
});

test('nonsense is refused before it is anything', async (t) => {
  const { customer, requestId } = await asked(t);
  for (const values of [
    {},
    { a: 'x'.repeat(201) },
    'text',
    { a: 1 },
    { a: 'a', b: 'b', c: 'c', d: 'd', e: 'e' },
  ]) {
    const command = { do: 'submit-secure', requestId, values } as never;
    const answer = await customer.run(command);
    assert.equal(answer.type === 'refused' && answer.kind, 'protocol', JSON.stringify(values));
  }
});
