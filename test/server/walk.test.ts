import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from './support/house.ts';

const dispute = "I want to dispute a $127.43 charge from XYZ Store on 08/15 that I didn't authorize";

test('a customer disputes a charge, waits, and is served by an agent to the end', async (t) => {
  const house = await openHouse(t);
  const agent = await house.desk('Maria');
  const customer = await house.customer();
  customer.say(dispute);
  const which = await customer.answer();
  assert.match(which.text, /\$127\.43 from XYZ Store on August 15, 20\d\d/);
  assert.deepEqual(
    which.choices?.map(({ label }) => label),
    ['Everyday, ending 1005', 'Travel, ending 4821'],
  );
  customer.say('1005');
  const dates = await customer.answer();
  assert.match(dates.text, /Fair Credit Billing Act/);
  customer.say('live agent');
  await customer.event('handoff.requested');
  assert.equal((await customer.event('handoff.queued')).team, 'Card disputes');
  const figures = await customer.event('queue.updated');
  assert.equal(figures.position, 1);
  assert.ok(figures.waitSeconds);

  customer.say('what are your hours?');
  assert.match((await customer.answer()).text, /8 a\.m\./);

  const waiting = await agent.take((frame) => frame.type === 'queue' && frame.waiting.length === 1);
  assert.ok(waiting.type === 'queue');
  const { conversation, brief } = waiting.waiting[0]!;
  assert.ok(brief.some(({ label, value }) => label === 'Amount' && value === '$127.43'));
  agent.send({ type: 'accept', conversation });
  await agent.taking('assigned');
  assert.equal((await customer.event('handoff.accepted')).agent.name, 'Maria');
  await customer.event('participant.joined');
  agent.send({ type: 'say', conversation, localId: 'a', text: 'Hello, this is Maria.' });
  assert.equal((await customer.answer()).text, 'Hello, this is Maria.');
  agent.send({ type: 'open-case', conversation });
  assert.match((await customer.event('case.opened')).reference, /^DSP-\d{4}-\d{6}$/);
  customer.say('Thank you');
  await agent.event('message.received');
  agent.send({ type: 'end', conversation, summary: 'We opened a dispute.' });
  assert.equal((await customer.event('summary.written')).text, 'We opened a dispute.');
  await customer.event('participant.left');
  assert.equal((await customer.event('conversation.ended')).reason, 'agent');
  await agent.taking('released');
  assert.equal((await customer.taking('bye')).kind, 'over');
});
