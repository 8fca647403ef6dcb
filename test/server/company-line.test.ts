import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Participant } from '../../src/core/protocol/participant.ts';
import { createGateway } from '../../demo/server/gateway.ts';
import { invitationList } from '../../demo/server/desk/invitation-list.ts';
import { withDefaults } from '../../demo/server/options.ts';
import { openHouse } from './support/house.ts';
import { createTurnedClock } from './support/turned-clock.ts';

const conversation = 'c';
const maria = agent('maria', 'Card disputes');
const ben = agent('ben', 'Fraud');
const ana = agent('ana', 'Fraud');

test('who is in a talk already is not asked to join it; a colleague of the same team is', async (context) => {
  const gateway = await talking(context);
  const { company } = gateway;
  await company.invite(conversation, maria, { team: 'Fraud' });
  await company.join(conversation, ben);
  await company.invite(conversation, maria, { team: 'Fraud' });
  assert.deepEqual(await invitationList(gateway, ben), []);
  assert.equal((await invitationList(gateway, ana)).length, 1);
});

test('a guest who takes the customer from the line is no guest any more', async (context) => {
  const { company, conversations, handoff, lobby } = await talking(context);
  await company.invite(conversation, maria, { team: 'Fraud' });
  await company.join(conversation, ben);
  await handoff.transfer(conversation, maria, { team: 'Fraud' });
  await handoff.accept(conversation, ben);
  assert.deepEqual((await conversations.facts(conversation)).guests, []);
  assert.equal(lobby.state.guests.size, 0);
  assert.equal(lobby.state.served.get(conversation)?.agent.id, 'ben');
  await company.invite(conversation, ben, { team: 'Fraud' });
  assert.equal(await company.join(conversation, ben), false);
  assert.equal(await company.join(conversation, ana), true);
});

test('the desk of a guest who takes the customer is given the talk anew, as theirs', async (context) => {
  const house = await openHouse(context);
  const customer = await house.customer();
  await customer.run({ do: 'request-agent', team: 'Card disputes' });
  const [first, second] = [await house.desk('Maria'), await house.desk('Ben', 'Fraud')];
  const { conversation: theirs } = customer;
  first.send({ type: 'accept', conversation: theirs });
  await first.taking('assigned');
  first.send({ type: 'invite', conversation: theirs, team: 'Fraud' });
  await first.event('invitation.sent');
  second.send({ type: 'join', conversation: theirs });
  assert.equal((await second.taking('assigned')).part, 'guest');
  first.send({ type: 'transfer', conversation: theirs, team: 'Fraud' });
  await second.queueOf(1);
  second.send({ type: 'accept', conversation: theirs });
  assert.equal((await second.taking('assigned')).part, 'lead');
  customer.say('Are you there?');
  assert.equal((await second.event('message.received')).text, 'Are you there?');
  const heard = second.frames.filter((frame) => JSON.stringify(frame).includes('Are you there?'));
  assert.equal(heard.length, 1);
});

/** A gateway whose one customer is with Maria. */
async function talking(context: TestContext) {
  const clock = createTurnedClock();
  const gateway = await createGateway(withDefaults({ clock, pieceMilliseconds: 0 }));
  context.after(() => gateway.close());
  await gateway.assistant.greet(conversation, 'en');
  await gateway.handoff.request(conversation, { team: 'Card disputes' });
  await gateway.handoff.accept(conversation, maria);
  return gateway;
}

function agent(id: string, team: string): Participant {
  return { id, role: 'agent', name: id, team };
}
