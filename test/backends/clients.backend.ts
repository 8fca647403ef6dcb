import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HttpAgent } from '@ag-ui/client';
import OpenAI from 'openai';
import { createAgUiAssistant } from '../../src/adapters/transport/sse-ag-ui.ts';
import { createOpenAiAssistant } from '../../src/adapters/transport/sse-open-ai.ts';
import { follow } from '../adapters/support/follow.ts';
import { startSmallAssistant } from '../adapters/support/small-assistant.ts';
import { wholeAnswers } from '../adapters/support/sse-wire.ts';

const words = { greeting: () => 'Hello', apology: () => 'I could not finish this.' };

test('OpenAI’s own client understands what our tests send, and asks as our driver does', async (t) => {
  const small = await startSmallAssistant();
  t.after(() => small.close());
  const client = new OpenAI({ apiKey: 'k', baseURL: small.api });
  const streaming = client.chat.completions.create({
    model: 'care',
    stream: true,
    messages: [{ role: 'user', content: 'Hi' }],
  });
  const question = await small.next();
  question.write(...wholeAnswers.OpenAI);
  question.end();
  let text = '';
  for await (const chunk of await streaming) text += chunk.choices[0]?.delta.content ?? '';
  assert.equal(text, 'Good day.');

  const ours = follow(
    createOpenAiAssistant({ api: `${small.api}/chat/completions`, body: { model: 'care' }, ...words }),
  );
  await ours.transport.connect({ locale: 'en', token: async () => 'k' });
  const sent = ours.transport.send({ localId: 'l1', text: 'Hi' });
  const asked = await small.next();
  assert.deepEqual(asked.body, question.body);
  assert.equal(asked.path, question.path);
  assert.equal(asked.headers.authorization, question.headers.authorization);
  asked.write('[DONE]');
  await sent;
  await ours.transport.close();
});

test('AG-UI’s own client takes what our tests send for a run, and asks as our driver does', async (t) => {
  const small = await startSmallAssistant();
  t.after(() => small.close());
  const agent = new HttpAgent({ url: small.api, threadId: 't' });
  agent.addMessage({ id: 'l1', role: 'user', content: 'Hi' });
  const running = agent.runAgent({ runId: 'r' });
  const question = await small.next();
  question.write(...wholeAnswers['AG-UI']);
  question.end();
  await running;
  assert.equal(agent.messages.at(-1)?.content, 'Good day.');

  const ours = follow(createAgUiAssistant({ api: small.api, ...words }));
  t.after(() => ours.transport.close());
  await ours.transport.connect({ locale: 'en' });
  const sent = ours.transport.send({ localId: 'l1', text: 'Hi' });
  const asked = await small.next();
  // Which version of the protocol the client speaks is its own word, and no server has to be told.
  const names = Object.keys(question.body ?? {}).filter((name) => name !== 'protocolVersion');
  assert.deepEqual(Object.keys(asked.body ?? {}).sort(), names.sort());
  assert.deepEqual(asked.body?.['messages'], question.body?.['messages']);
  asked.write('[DONE]');
  await sent;
  await ours.transport.close();
});
