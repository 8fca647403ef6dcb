import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { customer } from '../../demo/server/conversation/conversations.ts';
import { createGateway } from '../../demo/server/gateway.ts';
import { withDefaults } from '../../demo/server/options.ts';
import { openHouse } from './support/house.ts';

async function served(t: TestContext) {
  const house = await openHouse(t);
  const customer = await house.customer();
  await customer.run({ do: 'request-agent', team: 'Card disputes' });
  const maria = await house.desk('Maria');
  const { conversation } = customer;
  maria.send({ type: 'accept', conversation });
  await maria.taking('assigned');
  await customer.event('participant.joined');
  return { ...house, customer, maria, conversation };
}

test('a customer who pauses is answered by the assistant, and by the agent again when they are back', async (t) => {
  const { customer, maria, conversation } = await served(t);
  customer.say('Hello Maria');
  assert.equal((await customer.run({ do: 'suspend-agent' })).type, 'done');
  assert.equal((await customer.event('suspension.started')).with.name, 'Maria');
  await maria.event('suspension.started');
  customer.say('How many points do I have?');
  assert.equal((await customer.answer()).from.role, 'assistant');
  maria.send({ type: 'say', conversation, localId: 'm1', text: 'I have found it.' });
  assert.equal((await customer.answer()).text, 'I have found it.', 'nothing of hers waits');
  assert.equal((await customer.run({ do: 'resume-agent' })).type, 'done');
  await maria.event('suspension.ended');
  customer.say('What is my payment due date?');
  await maria.event('message.received');
  customer.say('Are you there?');
  maria.send({ type: 'say', conversation, localId: 'm2', text: 'I am.' });
  assert.equal((await customer.answer()).text, 'I am.', 'the assistant is silent');
});

test('what was said to the agent is not answered by the assistant, however soon the customer pauses', async () => {
  const gateway = await createGateway(withDefaults({ pieceMilliseconds: 1 }));
  const { assistant, conversations, handoff, suspension } = gateway;
  const [conversation, maria] = ['c', { id: 'm', role: 'agent', name: 'Maria' } as const];
  const say = async (text: string): Promise<string> => {
    const said = { type: 'message.received', from: customer, text, format: 'plain' } as const;
    return (await conversations.record(conversation, said)).event.event.id;
  };
  await assistant.greet(conversation, 'en');
  await handoff.request(conversation);
  await handoff.accept(conversation, maria);
  const toMaria = await say('How many points do I have?');
  await suspension.suspend(conversation);
  const toAssistant = await say('When is my payment due?');
  // As slow as an assistant may be that has much to do.
  for (const id of [toMaria, toAssistant]) assistant.hear(conversation, { id, text: 'Hello' });
  const answered = async (): Promise<readonly string[]> =>
    (await conversations.log.read(conversation, 0)).flatMap(({ event }) => event.answers ?? []);
  await new Promise<void>((resolve) => {
    void conversations.log.tail(conversation, 0, ({ event }) => event.answers === toAssistant && resolve());
  });
  assert.deepEqual(await answered(), [toAssistant]);
  await gateway.close();
});

test('a wish for a person leads back to the one who waits, and into no line', async (t) => {
  const { customer, maria } = await served(t);
  await customer.run({ do: 'suspend-agent' });
  customer.say('I want to talk to a person');
  assert.match((await customer.answer()).text, /back with the person/);
  assert.equal((await customer.event('suspension.ended')).with.name, 'Maria');
  await maria.event('suspension.ended');
  const lines = customer.frames.filter((one) => one.type === 'event' && one.event.type === 'handoff.queued');
  assert.equal(lines.length, 1, 'that of the beginning');
});

test('it outlasts a reload, and ends with the agent', async (t) => {
  const house = await openHouse(t);
  const cookie = await house.logIn();
  const customer = await house.customer({ cookie });
  const { conversation } = customer;
  await customer.run({ do: 'request-agent', team: 'Card disputes' });
  const maria = await house.desk('Maria');
  maria.send({ type: 'accept', conversation });
  await maria.taking('assigned');
  await customer.run({ do: 'suspend-agent' });
  await customer.close();
  const again = await house.customer({ cookie, conversation });
  const told = again.frames.flatMap((one) => (one.type === 'event' ? [one.event.type] : []));
  assert.ok(told.includes('suspension.started'));
  again.say('How many points do I have?');
  assert.equal((await again.answer()).from.role, 'assistant');
  maria.send({ type: 'transfer', conversation, team: 'Fraud' });
  await again.event('participant.left');
  assert.equal((await again.run({ do: 'resume-agent' })).type, 'refused');
  assert.equal((await again.run({ do: 'suspend-agent' })).type, 'refused');
  const ben = await house.desk('Ben', 'Fraud');
  ben.send({ type: 'accept', conversation });
  await ben.taking('assigned');
  again.say('Hello Ben');
  ben.send({ type: 'say', conversation, localId: 'b1', text: 'Hello.' });
  for (;;) {
    const { from, text } = await again.answer();
    if (text === 'Hello.') break;
    assert.notEqual(from.id, 'assistant');
  }
});

test('nobody pauses who has nobody', async (t) => {
  const { customer } = await openHouse(t);
  const alone = await customer();
  const refused = await alone.run({ do: 'suspend-agent' });
  assert.equal(refused.type === 'refused' && refused.kind, 'conflict');
  const back = await alone.run({ do: 'resume-agent' });
  assert.equal(back.type === 'refused' && back.kind, 'conflict');
});
