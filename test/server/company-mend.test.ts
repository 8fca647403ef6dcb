import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import type { Participant } from '../../src/core/protocol/participant.ts';
import { createGateway, type Gateway } from '../../demo/server/gateway.ts';
import { takeOver } from '../../demo/server/gateways/take-over.ts';
import type { LobbyEvent } from '../../demo/server/handoff/lobby-event.ts';
import { withDefaults } from '../../demo/server/options.ts';
import { createTurnedClock } from './support/turned-clock.ts';

const conversation = 'c';
const maria: Participant = { id: 'maria', role: 'agent', name: 'Maria', team: 'Card disputes' };
const ben: Participant = { id: 'ben', role: 'agent', name: 'Ben', team: 'Fraud' };
const dana: Participant = { id: 'dana', role: 'supervisor', name: 'Dana', team: 'Fraud' };

type Act = (gateway: Gateway) => Promise<unknown>;

const invite: Act = ({ company }) =>
  company.invite(conversation, maria, { team: 'Fraud', reason: 'a stolen card' });
const escalate: Act = ({ company }) =>
  company.escalate(conversation, { reason: 'disagree', text: 'The fee.' });
const join: Act = ({ company }) => company.join(conversation, ben);
const cases: readonly { what: string; before: readonly Act[]; act: Act }[] = [
  { what: 'an invitation', before: [], act: invite },
  { what: 'a wish for a supervisor', before: [], act: escalate },
  { what: 'a colleague who joins', before: [invite], act: join },
  {
    what: 'a supervisor who joins',
    before: [escalate],
    act: ({ company }) => company.join(conversation, dana),
  },
  {
    what: 'a guest who goes',
    before: [invite, join],
    act: ({ company }) => company.leave(conversation, ben),
  },
  {
    what: 'an invitation taken back',
    before: [invite],
    act: ({ company }) => company.uninvite(conversation),
  },
  { what: 'a wish taken back', before: [escalate], act: ({ company }) => company.withdraw(conversation) },
  {
    what: 'a second invitation, with the first one there',
    before: [invite, join, escalate],
    act: invite,
  },
];

for (const { what, before, act } of cases) {
  test(`${what}: where the gateway dies before it tells the lobby, another tells it, once`, async (context) => {
    const whole = await talking(context);
    for (const step of [...before, act]) await step(whole.gateway);

    const house = await talking(context);
    for (const step of before) await step(house.gateway);
    const lost = mock.method(house.gateway.lobby, 'append', () => Promise.reject(new Error('It has died.')));
    await assert.rejects(act(house.gateway));
    lost.mock.restore();
    await takeOver(house.gateway, conversation);
    assert.deepEqual(house.lobby(), whole.lobby());
    const { length } = house.told;
    await takeOver(house.gateway, conversation);
    assert.equal(house.told.length, length, 'once more changes nothing');
  });
}

test('a guest who goes at two gateways goes once, and once more after the next time', async (context) => {
  const { gateway, told } = await talking(context);
  const { company, conversations } = gateway;
  const left = async (): Promise<readonly number[]> => {
    const records = await conversations.log.read(conversation, 0);
    const inLog = records.filter(({ event }) => event.event.type === 'participant.left');
    return [inLog.length, told.filter(({ type }) => type === 'left').length];
  };
  for (const times of [1, 2]) {
    await invite(gateway);
    await join(gateway);
    await Promise.all([company.leave(conversation, ben), company.leave(conversation, ben)]);
    assert.deepEqual(await left(), [times, times]);
  }
});

test('a guest of whom the lobby alone knows is a guest no more when they leave', async (context) => {
  const { gateway } = await talking(context);
  const { company, lobby, conversations } = gateway;
  await invite(gateway);
  await join(gateway);
  await conversations.record(conversation, { type: 'participant.left', participant: ben });
  assert.equal(await company.leave(conversation, ben), false);
  assert.equal(lobby.state.guests.size, 0);
});

/** A gateway whose one customer is with Maria, and where Dana is signed in. */
async function talking(context: TestContext) {
  const clock = createTurnedClock();
  const gateway = await createGateway(withDefaults({ clock, pieceMilliseconds: 0 }));
  context.after(() => gateway.close());
  const { assistant, handoff, lobby } = gateway;
  await assistant.greet(conversation, 'en');
  await handoff.request(conversation, { team: 'Card disputes' });
  await handoff.accept(conversation, maria);
  await lobby.append({ type: 'agent.arrived', agent: dana, gateway: 'alive' });
  const told: LobbyEvent[] = [];
  lobby.subscribe((event) => told.push(event));
  return {
    gateway,
    told,
    lobby: () => ({ invitations: lobby.state.invitations, guests: [...lobby.state.guests] }),
  };
}
