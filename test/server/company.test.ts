import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createGateway } from '../../demo/server/gateway.ts';
import { withDefaults } from '../../demo/server/options.ts';
import { openHouse } from './support/house.ts';

/** A customer with Maria of Card disputes. */
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

const supervisor = { supervisor: true };

test('a supervisor whom the customer asks for reads why, joins, and leaves what was decided', async (t) => {
  const { customer, maria, desk, conversation } = await served(t);
  const dana = await desk('Dana', 'Customer care', supervisor);
  assert.deepEqual(await customer.run({ do: 'escalate', reason: 'disagree', text: 'The fee is wrong.' }), {
    ...{ type: 'done', id: 'run-2' },
  });
  const asked = await customer.event('escalation.requested');
  assert.deepEqual([asked.reason, asked.text, asked.by], ['disagree', 'The fee is wrong.', undefined]);
  const told = await maria.event('escalation.requested');
  assert.ok(!('reason' in told || 'text' in told), 'what may be about the agent is not for the agent');

  const invitations = await invited(dana);
  assert.deepEqual(invitations[0]?.wish, { reason: 'disagree', text: 'The fee is wrong.' });
  assert.equal(invitations[0]?.from, 'Maria');
  dana.send({ type: 'join', conversation });
  const { part, events } = await dana.taking('assigned');
  assert.equal(part, 'guest');
  const why = events.find((event) => event.type === 'escalation.requested');
  assert.deepEqual([why?.reason, why?.text], ['disagree', 'The fee is wrong.']);
  const again = await desk('Maria');
  const { events: read } = await again.taking('assigned');
  assert.doesNotMatch(JSON.stringify(read), /The fee is wrong/);
  const joined = await customer.event('participant.joined');
  assert.equal(joined.participant.role, 'supervisor');

  dana.send({ type: 'say', conversation, localId: 'd1', text: 'Hello, I am Dana.' });
  maria.send({ type: 'say', conversation, localId: 'm1', text: 'I am still here.' });
  const authors = [(await customer.answer()).from, (await customer.answer()).from];
  assert.deepEqual(authors.map(({ name }) => name).sort(), ['Dana', 'Maria']);

  dana.send({
    type: 'leave',
    conversation,
    text: 'We take the fee of card 4111111111111111 back.',
    lang: 'en',
  });
  assert.equal((await dana.taking('released')).reason, 'left');
  const answered = await customer.event('escalation.answered');
  assert.equal(answered.outcome, 'settled');
  assert.doesNotMatch(answered.text ?? '', /4111/);
  assert.equal((await customer.event('participant.left')).participant.name, 'Dana');
  maria.send({ type: 'say', conversation, localId: 'm2', text: 'Anything else?' });
  assert.equal((await customer.answer()).text, 'Anything else?');
});

test('with no supervisor signed in that is said at once, and can be asked again', async (t) => {
  const { customer } = await served(t);
  await customer.run({ do: 'escalate', reason: 'other' });
  assert.equal((await customer.event('escalation.answered')).outcome, 'unavailable');
  assert.equal((await customer.run({ do: 'escalate' })).type, 'done');
});

test('a wish is made once, taken back, and declined with a reason', async (t) => {
  const { customer, desk, conversation } = await served(t);
  const dana = await desk('Dana', 'Customer care', supervisor);
  await customer.run({ do: 'escalate' });
  assert.deepEqual(await customer.run({ do: 'escalate' }), {
    type: 'refused',
    id: 'run-3',
    kind: 'conflict',
  });
  await customer.run({ do: 'withdraw-escalation' });
  assert.equal((await customer.event('escalation.answered')).outcome, 'withdrawn');
  dana.send({ type: 'join', conversation });
  assert.equal((await dana.taking('refused')).reason, 'not-asked');

  await customer.run({ do: 'escalate' });
  dana.send({ type: 'decline', conversation, text: 'I call you at five.', lang: 'en' });
  const answered = await customer.event('escalation.answered');
  assert.deepEqual([answered.outcome, answered.text], ['declined', 'I call you at five.']);
});

test('a supervisor who comes after another is told so, and takes nobody from the line', async (t) => {
  const { customer, maria, desk, conversation } = await served(t);
  const [dana, omar] = [
    await desk('Dana', 'Customer care', supervisor),
    await desk('Omar', 'Fraud', supervisor),
  ];
  await customer.run({ do: 'escalate' });
  dana.send({ type: 'join', conversation });
  await dana.taking('assigned');
  omar.send({ type: 'join', conversation });
  assert.equal((await omar.taking('refused')).reason, 'taken');
  maria.send({ type: 'transfer', conversation, team: 'Fraud' });
  await omar.queueOf(1);
  omar.send({ type: 'accept', conversation });
  assert.equal((await omar.taking('refused')).reason, 'malformed');
  const ana = await desk('Ana', 'Fraud');
  ana.send({ type: 'accept', conversation });
  assert.equal((await ana.taking('assigned')).part, 'lead');
});

test('when the last supervisor has gone, who waits for one is told', async (t) => {
  const { customer, desk } = await served(t, { agentAwaySeconds: 0.1 });
  const dana = await desk('Dana', 'Customer care', supervisor);
  await customer.run({ do: 'escalate' });
  await invited(dana);
  await dana.close();
  assert.equal((await customer.event('escalation.answered')).outcome, 'unavailable');
});

test('a supervisor who is back in time is still asked for', async (t) => {
  const { customer, desk, conversation } = await served(t, { agentAwaySeconds: 60 });
  const dana = await desk('Dana', 'Customer care', supervisor);
  await customer.run({ do: 'escalate' });
  await invited(dana);
  await dana.close();
  const again = await desk('Dana', 'Customer care', supervisor);
  assert.equal((await invited(again))[0]?.conversation, conversation);
});

test('without an agent there is nobody whom a supervisor would join', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  assert.deepEqual(await customer.run({ do: 'escalate' }), {
    type: 'refused',
    id: 'run-1',
    kind: 'conflict',
  });
});

test('a colleague joins beside the agent, speaks, and does nothing that is the agent’s', async (t) => {
  const { customer, maria, desk, conversation } = await served(t);
  const ben = await desk('Ben', 'Rewards and travel');
  maria.send({
    type: 'invite',
    conversation,
    team: 'Rewards and travel',
    reason: 'a refund on 4111111111111111',
  });
  const sent = await customer.event('invitation.sent');
  assert.deepEqual([sent.team, sent.by.name], ['Rewards and travel', 'Maria']);
  assert.ok(!('reason' in sent));
  const [invitation] = await invited(ben);
  assert.equal(invitation?.reason, 'a refund on [card number removed]');
  ben.send({ type: 'join', conversation });
  assert.equal((await ben.taking('assigned')).part, 'guest');
  assert.equal((await customer.event('participant.joined')).participant.team, 'Rewards and travel');

  ben.send({ type: 'say', conversation, localId: 'b1', text: 'I see the flight.' });
  assert.equal((await customer.answer()).from.name, 'Ben');
  ben.send({ type: 'transfer', conversation, team: 'Fraud' });
  assert.equal((await ben.taking('refused')).reason, 'not-yours');
  maria.send({ type: 'end', conversation, summary: 'All is settled.' });
  assert.equal((await ben.taking('released')).reason, 'agent');
});

test('an agent of another team is not asked, and cannot join', async (t) => {
  const { maria, desk, conversation } = await served(t);
  const ana = await desk('Ana', 'Fraud');
  maria.send({ type: 'invite', conversation, team: 'Rewards and travel' });
  await maria.event('invitation.sent');
  ana.send({ type: 'join', conversation });
  assert.equal((await ana.taking('refused')).reason, 'not-asked');
  assert.ok(ana.frames.every((frame) => frame.type !== 'invitations' || frame.invitations.length === 0));
});

test('when the agent hands over, the colleague who has joined stays', async (t) => {
  const { customer, maria, desk, conversation } = await served(t);
  const ben = await desk('Ben', 'Rewards and travel');
  maria.send({ type: 'invite', conversation, team: 'Rewards and travel' });
  await invited(ben);
  ben.send({ type: 'join', conversation });
  await ben.taking('assigned');
  maria.send({ type: 'transfer', conversation, team: 'Fraud', reason: 'Theft of 4111 1111 1111 1111' });
  assert.equal((await customer.event('transfer.started')).reason, 'Theft of [card number removed]');
  assert.equal((await customer.event('handoff.queued')).team, 'Fraud');
  ben.send({ type: 'say', conversation, localId: 'b1', text: 'I am here.' });
  assert.equal((await customer.answer()).text, 'I am here.');
  assert.ok(ben.frames.every(({ type }) => type !== 'released'));
});

test('a ready reply is translated on request, once; other words are not', async (t) => {
  const { customer, maria, conversation } = await served(t);
  maria.send({
    ...{ type: 'say', conversation, localId: 'm1', lang: 'en' },
    text: 'Please give me a moment while I look into this. Is there anything else that I can do for you?',
  });
  const { id } = await customer.answer();
  const wish = { do: 'translate-message', message: id, lang: 'es' } as const;
  await customer.run(wish);
  const { text, target, lang } = await customer.event('message.translated');
  assert.deepEqual([target, lang], [id, 'es']);
  assert.equal(text, 'Deme un momento, por favor, mientras lo reviso. ¿Puedo ayudarle en algo más?');
  assert.equal((await customer.run(wish)).type, 'done');
  assert.equal((await customer.run({ ...wish, lang: 'es-US' })).type, 'done');
  maria.send({ type: 'say', conversation, localId: 'm2', text: 'Something new.' });
  const other = await customer.answer();
  assert.equal((await customer.run({ ...wish, message: other.id })).type, 'refused');
  maria.send({ type: 'say', conversation, localId: 'm3', text: '¿Puedo ayudarle en algo más?', lang: 'es' });
  const { id: spanish } = await customer.answer();
  assert.equal((await customer.run({ ...wish, message: spanish, lang: 'fr' })).type, 'refused');
  assert.equal((await customer.run({ ...wish, message: spanish, lang: 'en-GB' })).type, 'done');
});

test('of two supervisors who join at once one is there, and the talk holds four at most', async () => {
  const gateway = await createGateway(withDefaults({ pieceMilliseconds: 1 }));
  const { assistant, company, handoff, lobby, conversations } = gateway;
  const person = (id: string, role: 'agent' | 'supervisor', team: string) => ({ id, role, name: id, team });
  const [maria, dana, omar] = [
    person('maria', 'agent', 'Fraud'),
    person('dana', 'supervisor', 'Fraud'),
    person('omar', 'supervisor', 'Fraud'),
  ];
  await assistant.greet('c', 'en');
  await handoff.request('c');
  await handoff.accept('c', maria);
  await lobby.append({ type: 'agent.arrived', agent: dana, gateway: 'g' });
  assert.deepEqual(await Promise.all([company.escalate('c', {}), company.escalate('c', {})]), [true, false]);
  assert.deepEqual(await Promise.all([company.join('c', dana), company.join('c', omar)]), [true, false]);
  for (const team of ['Card disputes', 'Rewards and travel']) {
    assert.equal(await company.invite('c', maria, { team }), true);
    assert.equal(await company.join('c', person(team, 'agent', team)), true);
  }
  assert.equal(await company.invite('c', maria, { team: 'Customer care' }), false);
  assert.equal((await conversations.facts('c')).guests.length, 3);
  await handoff.endByCustomer('c');
  assert.equal((await conversations.facts('c')).guests.length + lobby.state.guests.size, 0);
});

async function invited(desk: Awaited<ReturnType<Awaited<ReturnType<typeof openHouse>>['desk']>>) {
  for (;;) {
    const { invitations } = await desk.taking('invitations');
    if (invitations.length > 0) return invitations;
  }
}

test('a guest who has gone is not mended into a customer back in line', async () => {
  const gateway = await createGateway(withDefaults({ pieceMilliseconds: 1 }));
  const { assistant, company, handoff, lobby } = gateway;
  const maria = { id: 'maria', role: 'agent', name: 'Maria', team: 'Fraud' } as const;
  const ben = { id: 'ben', role: 'agent', name: 'Ben', team: 'Rewards and travel' } as const;
  await assistant.greet('c', 'en');
  await handoff.request('c');
  await handoff.accept('c', maria);
  await company.invite('c', maria, { team: 'Rewards and travel' });
  await company.join('c', ben);
  await company.leave('c', ben);
  await handoff.mend('c');
  assert.equal(lobby.state.served.get('c')?.agent.id, 'maria');
  assert.equal(lobby.state.waiting.length, 0);
});
