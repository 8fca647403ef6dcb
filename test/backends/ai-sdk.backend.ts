import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import {
  convertToModelMessages,
  DefaultChatTransport,
  simulateReadableStream,
  stepCountIs,
  streamText,
  tool,
  type UIMessage,
  type UIMessageChunk,
} from 'ai';
import { MockLanguageModelV3 } from 'ai/test';
import { z } from 'zod';
import { createAiSdkAssistant } from '../../src/adapters/transport/sse-ai-sdk.ts';
import { follow } from '../adapters/support/follow.ts';
import { startSmallAssistant } from '../adapters/support/small-assistant.ts';
import { wholeAnswers } from '../adapters/support/sse-wire.ts';
import { finish, wordsIn, type Part } from './servers/model-parts.backend.ts';

const words = (...pieces: readonly string[]): Part[] => [...wordsIn(pieces), finish('stop')];

/** A model that says what the last words of the customer ask of it, over the SDK's own interface for models. */
const model = new MockLanguageModelV3({
  async doStream({ prompt }) {
    const last = prompt.at(-1);
    const said = JSON.stringify(last?.content);
    const chunks =
      last?.role === 'tool'
        ? words('You are in line.')
        : said.includes('person')
          ? [
              {
                type: 'tool-call',
                toolCallId: 't1',
                toolName: 'requestLiveAgent',
                input: '{"reason":"A dispute"}',
              } satisfies Part,
              finish('tool-calls'),
            ]
          : said.includes('fail')
            ? [{ type: 'error', error: new Error('secret of the server') } satisfies Part]
            : words('Good ', 'day', ', you said ', `${prompt.length} things.`);
    return { stream: simulateReadableStream<Part>({ chunks, chunkDelayInMs: null, initialDelayInMs: null }) };
  },
});

const seen: string[] = [];
/** What was streamed last, for those who come again. */
let kept = '';
let cutNext = false;
const server = createServer((request, response) => void serve(request, response));

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    return void response.end(kept);
  }
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { messages, id } = JSON.parse(text) as { messages: UIMessage[]; id: string };
  seen.push(id);
  const result = streamText({
    model,
    messages: await convertToModelMessages(messages),
    tools: {
      requestLiveAgent: tool({
        inputSchema: z.object({ reason: z.string() }),
        execute: async () => 'requested',
      }),
    },
    stopWhen: stepCountIs(3),
    onError: () => undefined,
  });
  const answer = result.toUIMessageStreamResponse();
  const whole = await answer.text();
  kept = whole;
  response.writeHead(200, Object.fromEntries(answer.headers));
  if (!cutNext) return void response.end(whole);
  cutNext = false;
  response.write(whole.slice(0, whole.indexOf('day')), () => response.destroy());
}

let api = '';
before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/chat`;
});
after(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function talk() {
  const followed = follow(
    createAiSdkAssistant({ api, greeting: () => 'Hello', apology: () => 'I could not finish this.' }),
  );
  await followed.transport.connect({ locale: 'en', context: { page: 'card' } });
  return followed;
}

test('a real server of the AI SDK answers, is asked again with all that was said, and sees one chat', async () => {
  const { transport, told, events } = await talk();
  await transport.send({ localId: 'l1', text: 'Hi' });
  await told('message.received', ({ text }) => text === 'Good day, you said 1 things.');
  await transport.send({ localId: 'l2', text: 'And again' });
  await told('message.received', ({ text }) => text === 'Good day, you said 3 things.');
  assert.equal(new Set(seen).size, 1);
  assert.ok(!events.some(({ type }) => type === 'problem.reported'), 'all that it sends makes sense');
  await transport.close();
});

test('its call of the tool asks for a live agent, and its next step is told', async () => {
  const { transport, told } = await talk();
  await transport.send({ localId: 'l1', text: 'I want a person' });
  assert.equal((await told('handoff.requested')).reason, 'A dispute');
  await told('message.received', ({ text }) => text === 'You are in line.');
  await transport.close();
});

test('its error is not shown', async () => {
  const { transport, told, events } = await talk();
  await transport.send({ localId: 'l1', text: 'fail' });
  await told('message.received', ({ text }) => text === 'I could not finish this.');
  assert.doesNotMatch(JSON.stringify(events), /secret/);
  await transport.close();
});

test('what it streams again after a cut takes the place of what was there', async () => {
  const { transport, told, events } = await talk();
  cutNext = true;
  await transport.send({ localId: 'l1', text: 'Hi' });
  const { id } = await told('message.received', ({ text }) => text.startsWith('Good day'));
  assert.equal((await told('message.streamed')).target, id);
  assert.equal(
    events.filter((event) => event.type === 'message.received').length,
    2,
    'the greeting and this',
  );
  await transport.close();
});

test('the SDK’s own client understands what our tests send', async (t) => {
  const small = await startSmallAssistant();
  t.after(() => small.close());
  const client = new DefaultChatTransport<UIMessage>({ api: small.api });
  const streaming = client.sendMessages({
    chatId: 'c1',
    messageId: undefined,
    trigger: 'submit-message',
    messages: [{ id: 'l1', role: 'user', parts: [{ type: 'text', text: 'Hi' }] }],
    abortSignal: undefined,
  });
  const question = await small.next();
  question.write(...wholeAnswers['AI SDK']);
  question.end();
  const chunks: UIMessageChunk[] = [];
  for await (const chunk of await streaming) chunks.push(chunk);
  assert.equal(chunks.length, wholeAnswers['AI SDK'].length - 1);
  // And our driver asks as that client does.
  const ours = follow(createAiSdkAssistant({ api: small.api, greeting: () => 'Hello', apology: () => '' }));
  await ours.transport.connect({ locale: 'en' });
  const sent = ours.transport.send({ localId: 'l1', text: 'Hi' });
  const asked = await small.next();
  assert.deepEqual(asked.body?.['messages'], question.body?.['messages']);
  assert.equal(asked.body?.['trigger'], question.body?.['trigger']);
  asked.write('[DONE]');
  await sent;
  await ours.transport.close();
});
