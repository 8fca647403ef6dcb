import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openCluster } from './support/cluster.ts';
import { reasonToSkip } from './support/requirements.ts';

const rounds = 10;

describe('two gateways', { skip: reasonToSkip('nats-server'), timeout: 300_000 }, () => {
  test('two agents at two gateways race for one customer: one wins, the other is told', async (context) => {
    const { first, second } = await openCluster(context);
    const agents = [await first.desk('Maria'), await second.desk('Ana')] as const;
    for (let round = 1; round <= rounds; round += 1) {
      const customer = await (round % 2 ? first : second).customer();
      const { conversation } = customer;
      await customer.run({ do: 'request-agent' });
      for (const agent of agents) {
        await agent.seen(
          (frame) => frame.type === 'queue' && frame.waiting.some((one) => one.conversation === conversation),
        );
      }
      for (const agent of agents) agent.send({ type: 'accept', conversation });
      const outcomes = await Promise.all(
        agents.map(async (agent) => {
          const frame = await agent.seen(
            (one) => (one.type === 'assigned' || one.type === 'refused') && one.conversation === conversation,
          );
          return frame.type === 'refused' ? frame.reason : frame.type;
        }),
      );
      assert.deepEqual(outcomes.sort(), ['assigned', 'taken']);
      await customer.event('handoff.accepted');
      assert.equal(customer.frames.filter(accepted).length, 1);
      await customer.close();
    }
  });

  test('what happens at one is seen at the other: typing, a line that goes down, a call asked for', async (context) => {
    const { first, second } = await openCluster(context);
    const agent = await second.desk('Maria');
    const cookie = await first.logIn();
    const customer = await first.customer({ cookie });
    const { conversation } = customer;
    await customer.run({ do: 'request-agent' });
    await agent.seen((frame) => frame.type === 'queue' && frame.waiting.length === 1);
    agent.send({ type: 'accept', conversation });
    await agent.taking('assigned');
    assert.equal((await agent.taking('customer')).online, true);

    agent.send({ type: 'typing', conversation, on: true });
    assert.equal((await customer.event('typing.changed')).from.role, 'agent');
    customer.send({ type: 'hint', hint: { type: 'typing', on: true } });
    assert.equal((await agent.event('typing.changed')).from.role, 'customer');

    await customer.close();
    assert.equal((await agent.taking('customer')).online, false);
    const again = await second.customer({ cookie, conversation, cursor: '1' });
    assert.equal((await agent.taking('customer')).online, true);
    const { slots, numbers } = await again.event('contact.offered');
    const command = {
      do: 'request-callback',
      number: numbers[0]?.id ?? '',
      slot: slots[0]?.id ?? '',
    } as const;
    await again.run(command);
    const colleague = await first.desk('Ana');
    await colleague.seen((frame) => frame.type === 'contact' && frame.requests.length === 1);
  });
});

function accepted(frame: { readonly type: string; readonly event?: { readonly type: string } }): boolean {
  return frame.event?.type === 'handoff.accepted';
}
