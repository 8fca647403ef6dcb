import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Participant } from '../../src/core/protocol/participant.ts';
import { createGateway } from '../../demo/server/gateway.ts';
import { invitationList } from '../../demo/server/desk/invitation-list.ts';
import { withDefaults } from '../../demo/server/options.ts';
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
