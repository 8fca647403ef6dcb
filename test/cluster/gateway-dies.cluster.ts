import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Desk } from '../server/support/house.ts';
import { openCluster } from './support/cluster.ts';
import { reasonToSkip } from './support/requirements.ts';
import { openWidget, type Widget } from './support/widget.ts';

const ofEach = 100;

describe('a gateway is killed', { skip: reasonToSkip('nats-server'), timeout: 600_000 }, () => {
  test('in the middle of a chat: 200 of 200 messages on both sides, once, in order', async (context) => {
    const { first, second, front } = await openCluster(context);
    const customer = await openWidget(context, front);
    const agent = await second.desk('Maria');
    await meet(customer, agent);
    const before = customer.messages.length;

    const own = Array.from({ length: ofEach }, (_, index) => `customer ${index + 1}`);
    const theirs = Array.from({ length: ofEach }, (_, index) => `agent ${index + 1}`);
    await Promise.all([
      (async () => {
        for (const [index, text] of own.entries()) {
          if (index === ofEach / 2) await first.process.stop('SIGKILL');
          await customer.transport.send({ localId: text, text });
        }
      })(),
      (async () => {
        for (const text of theirs) {
          agent.send({ type: 'say', conversation: customer.conversation, localId: text, text });
          await agent.seen((frame) => heard(frame, text));
        }
      })(),
    ]);
    for (const texts of [own, theirs]) {
      const last = texts.at(-1) ?? '';
      await customer.until((event) => event.type === 'message.received' && event.text === last);
      await agent.seen((frame) => heard(frame, last));
    }

    const atCustomer = customer.messages.slice(before);
    assert.equal(atCustomer.length, 2 * ofEach);
    assert.equal(new Set(atCustomer).size, 2 * ofEach);
    assert.deepEqual(textsOf(atCustomer, 'customer'), own);
    assert.deepEqual(textsOf(atCustomer, 'agent'), theirs);
    assert.deepEqual(atDesk(agent).slice(-2 * ofEach), atCustomer);
    assert.equal(
      customer.events.some(({ type }) => type === 'gap.found'),
      false,
    );
  });

  test('one who waits keeps their place, and is seen at the desk of the other', async (context) => {
    const { first, second, front } = await openCluster(context);
    const early = await openWidget(context, front);
    const late = await openWidget(context, front);
    for (const customer of [early, late]) await customer.transport.run({ do: 'request-agent' });
    await positionOf(late, 2);
    await first.process.stop('SIGKILL');

    const agent = await second.desk('Maria');
    assert.deepEqual(await queueWithin(agent), [early.conversation, late.conversation]);
    agent.send({ type: 'accept', conversation: early.conversation });
    await positionOf(late, 1);
    await early.until(({ type }) => type === 'handoff.accepted');
    await early.transport.send({ localId: 'after', text: 'Are you there?' });
    await agent.seen((frame) => heard(frame, 'Are you there?'));
  });

  test('an agent signs in at the other and goes on with the whole conversation', async (context) => {
    const { first, second, front } = await openCluster(context);
    const customer = await openWidget(context, front);
    const before = await first.desk('Maria');
    await meet(customer, before);
    await customer.transport.send({ localId: 'one', text: 'My card is lost' });
    await first.process.stop('SIGKILL');

    const agent = await second.desk('Maria');
    const assigned = await agent.seen(({ type }) => type === 'assigned');
    assert.equal(assigned.type === 'assigned' && assigned.conversation, customer.conversation);
    assert.ok(JSON.stringify(assigned).includes('My card is lost'));
    agent.send({ type: 'say', conversation: customer.conversation, localId: 'a', text: 'I am back' });
    await customer.until((event) => event.type === 'message.received' && event.text === 'I am back');
    await agent.seen((frame) => frame.type === 'customer' && frame.online);
  });

  test('an agent who does not come back loses the customer to the queue', async (context) => {
    const { first, second, front } = await openCluster(context, { env: { AGENT_AWAY_SECONDS: '1' } });
    const customer = await openWidget(context, front);
    await meet(customer, await first.desk('Maria'));
    const colleague = await second.desk('Ana');
    await first.process.stop('SIGKILL');
    const [back] = await queueWithin(colleague);
    assert.equal(back, customer.conversation);
  });

  test('an answer that was due is given by the other', async (context) => {
    const { first, front } = await openCluster(context);
    const customer = await openWidget(context, front);
    await customer.until(({ type }) => type === 'message.received');
    await customer.transport.send({ localId: 'hours', text: 'What are your hours?' });
    await first.process.stop('SIGKILL');
    await customer.until(
      (event) =>
        event.type === 'message.received' &&
        event.from.role === 'assistant' &&
        event.text.includes('every day'),
    );
  });
});

/** The customer asks for a person, and this agent is it. */
async function meet(customer: Widget, agent: Desk): Promise<void> {
  await customer.transport.run({ do: 'request-agent' });
  await queueWithin(agent);
  agent.send({ type: 'accept', conversation: customer.conversation });
  await customer.until(({ type }) => type === 'participant.joined');
  await agent.seen(({ type }) => type === 'assigned');
}

async function positionOf(customer: Widget, position: number): Promise<void> {
  await customer.until((event) => event.type === 'queue.updated' && event.position === position);
}

/** The conversations in line, as soon as there are any. A dead gateway is noticed after some six seconds. */
async function queueWithin(agent: Desk): Promise<readonly string[]> {
  const isFull = (frame: Desk['frames'][number]): boolean =>
    frame.type === 'queue' && frame.waiting.length > 0;
  for (let tries = 0; tries < 5; tries += 1) {
    const frame = await agent.seen(isFull).catch(() => undefined);
    if (frame?.type === 'queue') return frame.waiting.map(({ conversation }) => conversation);
  }
  throw new Error('Nobody came into the line.');
}

function heard(frame: Desk['frames'][number], text: string): boolean {
  return frame.type === 'event' && frame.event.type === 'message.received' && frame.event.text === text;
}

function atDesk(agent: Desk): string[] {
  return agent.frames.flatMap((frame) =>
    frame.type === 'event' && frame.event.type === 'message.received'
      ? [`${frame.event.cursor ?? '?'} ${frame.event.from.role}: ${frame.event.text}`]
      : [],
  );
}

function textsOf(messages: readonly string[], role: string): string[] {
  return messages.flatMap((message) => message.split(` ${role}: `).slice(1));
}
