import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { systemClock, systemIds } from '../../src/adapters/system.ts';
import { createGatewayWebSocket } from '../../src/adapters/transport/gateway-web-socket.ts';
import { createAiSdkAssistant } from '../../src/adapters/transport/sse-ai-sdk.ts';
import type { Driver } from '../../src/core/protocol/driver.ts';
import type { ResumeToken } from '../../src/core/protocol/events.ts';
import { createTransport } from '../../src/delivery/create-transport.ts';
import { composeTransports } from '../../src/transports/compose.ts';
import { socketFrom } from '../server/support/from-page.ts';
import { openHouse } from '../server/support/house.ts';
import { followTransport } from './support/follow.ts';
import { startSmallAssistant } from './support/small-assistant.ts';

const greeting = (): string => 'I am an automated assistant.';
const apology = (): string => 'I could not finish this.';
const ports = { clock: systemClock, ids: systemIds };
const transportOf = (driver: Driver) => createTransport(driver, { ...ports, tuning: { backoffBase: 10 } });

/** The AI SDK's stream on a real server beside the demo's gateway, where Maria is at the desk. */
async function openBoth(context: TestContext) {
  const house = await openHouse(context);
  const server = await startSmallAssistant();
  context.after(() => server.close());
  const cookie = await house.logIn();
  const deskToken = () => house.token(cookie);
  const { at, origin } = house;

  function page() {
    const followed = followTransport(
      composeTransports(
        transportOf(createAiSdkAssistant({ api: server.api, greeting, apology })),
        () =>
          transportOf(
            createGatewayWebSocket({ endpoint: '/care', base: at('/'), WebSocket: socketFrom(origin) }),
          ),
        { deskToken },
      ),
    );
    context.after(() => followed.transport.close());
    return followed;
  }

  /** The assistant's answer to the next question that comes. */
  async function answer(...data: readonly unknown[]): Promise<readonly string[]> {
    const question = await server.next();
    question.write(...data, { type: 'finish' });
    const { messages } = question.body as { messages: { parts: { text: string }[] }[] };
    return messages.map(({ parts }) => parts[0]?.text ?? '');
  }
  return { house, page, answer, server };
}

const piece = (delta: string) => ({ type: 'text-delta', id: '0', delta });
const call = {
  type: 'tool-input-available',
  toolCallId: 't',
  toolName: 'requestLiveAgent',
  input: { reason: 'A charge' },
};

test('an assistant of the AI SDK, and the demo gateway as its desk: one conversation, through a reload', async (context) => {
  const { house, page, answer, server } = await openBoth(context);
  const first = page();
  const { transport, told } = first;
  await transport.connect({ locale: 'en', token: async () => 'of the assistant' });
  await told('message.received', ({ text }) => text === greeting());

  void transport.send({ localId: 'l1', text: 'I do not know this charge' });
  await answer(piece('I get you a person.'), call);
  await told('message.received', ({ text }) => text === 'I get you a person.');
  const maria = await house.desk('Maria');
  await told('handoff.queued', ({ team }) => team !== undefined);
  await told('queue.updated', ({ position }) => position === 1);

  void transport.send({ localId: 'l2', text: 'And meanwhile?' });
  assert.deepEqual((await answer(piece('Please wait.'))).slice(-1), ['And meanwhile?']);
  await told('message.received', ({ text }) => text === 'Please wait.');

  const waiting = maria.frames.flatMap((frame) => (frame.type === 'queue' ? frame.waiting : []));
  const [{ conversation } = { conversation: '' }] = waiting.length > 0 ? waiting : await maria.queueOf(1);
  maria.send({ type: 'accept', conversation });
  const { events } = await maria.taking('assigned');
  assert.ok(events.some((event) => event.type === 'handoff.requested' && event.reason === 'A charge'));
  await told('participant.joined', ({ participant }) => participant.role === 'agent');
  const carried = await maria.event('message.received');
  assert.deepEqual(carried.text.split('\n').slice(1), [
    `Assistant: ${greeting()}`,
    'Customer: I do not know this charge',
    'Assistant: I get you a person.',
    'Customer: And meanwhile?',
    'Assistant: Please wait.',
  ]);

  await transport.send({ localId: 'l3', text: 'Hello Maria' });
  assert.equal((await maria.event('message.received')).text, 'Hello Maria');
  maria.send({ type: 'say', conversation, localId: 'm1', text: 'I see it.' });
  await told('message.received', ({ text }) => text === 'I see it.');
  assert.equal((await maria.event('message.received')).text, 'I see it.');

  const token = first.events.flatMap((event) => (event.type === 'resume.changed' ? event.token : [])).at(-1);
  await transport.close();
  // A page keeps no cursor: both logs are told from their beginning.
  const { driver, conversation: both } = token as ResumeToken;
  const second = page();
  const online = second.transport.connect({ locale: 'en', resume: { driver, conversation: both } });
  (await server.next()).refuse(204);
  await online;
  const shown = second.events.flatMap((event) => (event.type === 'message.received' ? event.text : []));
  assert.deepEqual(shown, ['Hello Maria', 'I see it.']);
  await second.transport.send({ localId: 'l4', text: 'I am back' });
  assert.equal((await maria.event('message.received')).text, 'I am back');
  maria.send({ type: 'end', conversation, summary: 'Settled.' });
  await second.told('summary.written');
  await second.told('conversation.ended', ({ reason }) => reason === 'agent');
  await assert.rejects(second.transport.send({ localId: 'l5', text: 'x' }), { kind: 'ended' });
});
