import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { createAgUiAssistant } from '../../src/adapters/transport/sse-ag-ui.ts';
import { createAiSdkAssistant } from '../../src/adapters/transport/sse-ai-sdk.ts';
import { createOpenAiAssistant } from '../../src/adapters/transport/sse-open-ai.ts';
import type { SseAssistantOptions } from '../../src/adapters/transport/sse-assistant.ts';
import type { Driver } from '../../src/core/protocol/driver.ts';
import type { TransportOptions } from '../../src/core/protocol/transport.ts';
import { follow, type Followed } from './support/follow.ts';
import { startSmallAssistant, type SmallAssistant } from './support/small-assistant.ts';
import { wholeAnswers } from './support/sse-wire.ts';

const greeting = (lang: string): string => `Automated assistant (${lang})`;
const apology = (): string => 'I could not finish this.';

interface Kind {
  readonly create: (options: SseAssistantOptions) => Driver;
  readonly piece: (text: string) => unknown;
  readonly end: unknown;
  readonly error: unknown;
  readonly call: unknown;
  readonly words: (body: Readonly<Record<string, unknown>>) => unknown;
}

type Messages = readonly { readonly role: string; readonly content?: string; readonly parts?: unknown }[];
const plainWords = ({ messages }: Readonly<Record<string, unknown>>): unknown =>
  (messages as Messages).map(({ role, content }) => [role, content]);

const kinds: Readonly<Record<keyof typeof wholeAnswers, Kind>> = {
  'AI SDK': {
    create: createAiSdkAssistant,
    piece: (delta) => ({ type: 'text-delta', id: '0', delta }),
    end: { type: 'finish' },
    error: { type: 'error', errorText: 'secret of the server' },
    call: {
      type: 'tool-input-available',
      toolCallId: 't',
      toolName: 'requestLiveAgent',
      input: { reason: 'A dispute' },
    },
    words: ({ messages }) =>
      (messages as { role: string; parts: { text: string }[] }[]).map(({ role, parts }) => [
        role,
        parts[0]?.text,
      ]),
  },
  OpenAI: {
    create: createOpenAiAssistant,
    piece: (content) => ({ id: 'c', choices: [{ index: 0, delta: { content } }] }),
    end: '[DONE]',
    error: { error: { message: 'secret of the server' } },
    call: {
      choices: [{ delta: { tool_calls: [{ index: 0, id: 't', function: { name: 'requestLiveAgent' } }] } }],
    },
    words: plainWords,
  },
  'AG-UI': {
    create: createAgUiAssistant,
    piece: (delta) => ({ type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta }),
    end: { type: 'RUN_FINISHED', threadId: 't', runId: 'r' },
    error: { type: 'RUN_ERROR', message: 'secret of the server' },
    call: { type: 'TOOL_CALL_START', toolCallId: 't', toolCallName: 'requestLiveAgent' },
    words: plainWords,
  },
};

let server: SmallAssistant;
const followed: Followed[] = [];
before(async () => {
  server = await startSmallAssistant();
});
afterEach(() => Promise.all(followed.splice(0).map(({ transport }) => transport.close())));
after(() => server.close());

async function talk(create: Kind['create'], options: Partial<TransportOptions> = {}): Promise<Followed> {
  const talking = follow(create({ api: server.api, greeting, apology, body: { model: 'care' } }));
  followed.push(talking);
  await talking.transport.connect({ locale: 'en', ...options });
  return talking;
}

function heard({ events }: Followed): readonly string[] {
  return events.flatMap((event) => (event.type === 'message.received' ? event.text : []));
}

const names = ['AI SDK', 'OpenAI', 'AG-UI'] as const;

for (const name of names) {
  const { create, piece, end, error, call, words } = kinds[name];
  describe(`an assistant that speaks ${name}`, () => {
    test('greets, and says that it is there', async () => {
      const talking = await talk(create, { locale: 'es' });
      assert.deepEqual(heard(talking), ['Automated assistant (es)']);
      assert.equal((await talking.told('participant.joined')).participant.role, 'assistant');
    });

    test('answers piece by piece and once as a whole, and is told what was said before', async () => {
      const talking = await talk(create, { context: { page: 'card' } });
      const sent = talking.transport.send({ localId: 'l1', text: 'Hello ¡ñ😀!' });
      const question = await server.next();
      assert.equal(question.body?.['model'], 'care');
      assert.equal(question.headers['accept-language'], 'en');
      question.write(piece('Good '));
      await sent;
      await talking.told('message.streamed', ({ text }) => text === 'Good ');
      question.write(piece('day.'), end);
      const { id } = await talking.told('message.received', ({ text }) => text === 'Good day.');
      assert.equal((await talking.told('message.streamed')).target, id);
      const next = talking.transport.send({ localId: 'l2', text: 'And now?' });
      const second = await server.next();
      assert.deepEqual(words(second.body ?? {}), [
        ['user', 'Hello ¡ñ😀!'],
        ['assistant', 'Good day.'],
        ['user', 'And now?'],
      ]);
      second.write(end);
      await next;
    });

    test('understands all that such a server sends with an answer', async () => {
      const talking = await talk(create);
      const sent = talking.transport.send({ localId: 'l1', text: 'Hello' });
      (await server.next()).write(...wholeAnswers[name]);
      await sent;
      await talking.told('message.received', ({ text }) => text === 'Good day.');
      assert.ok(!talking.events.some(({ type }) => type === 'problem.reported'));
      if (name !== 'OpenAI') assert.equal((await talking.told('queue.updated')).position, 2);
    });

    test('asks for a live agent by its tool', async () => {
      const talking = await talk(create);
      void talking.transport.send({ localId: 'l1', text: 'A person, please' });
      (await server.next()).write(call, end);
      await talking.told('handoff.requested');
    });

    test('keeps to itself what the server says of an error', async () => {
      const talking = await talk(create);
      void talking.transport.send({ localId: 'l1', text: 'Hello' });
      (await server.next()).write(piece('Good '), error);
      await talking.told('message.received', ({ text }) => text === apology());
      assert.deepEqual(heard(talking).slice(1), ['Good ', apology()]);
      assert.doesNotMatch(JSON.stringify(talking.events), /secret/);
    });

    test('stops at a word, and lets go of the server', async () => {
      const talking = await talk(create);
      void talking.transport.send({ localId: 'l1', text: 'Hello' });
      const question = await server.next();
      question.write(piece('Good '));
      const { target } = await talking.told('message.streamed');
      await talking.transport.run({ do: 'stop-answer', message: target });
      await question.gone;
      assert.deepEqual(heard(talking).slice(1), ['Good ']);
    });

    test('fetches a fresh token where one was refused, and asks once', async () => {
      const reasons: string[] = [];
      const token = async (reason: string) => (reasons.push(reason) === 1 ? 'old' : 'new');
      const talking = await talk(create, { token });
      const sent = talking.transport.send({ localId: 'l1', text: 'Hello' });
      const refused = await server.next();
      assert.equal(refused.headers.authorization, 'Bearer old');
      refused.refuse(401);
      const question = await server.next();
      assert.equal(question.headers.authorization, 'Bearer new');
      assert.deepEqual(words(question.body ?? {}), [['user', 'Hello']]);
      question.write(piece('Good day.'), end);
      await sent;
      assert.deepEqual(reasons, ['connect', 'rejected']);
    });

    test('does not ask again by itself where it is not sure that it was heard', async () => {
      const talking = await talk(create);
      const sent = talking.transport.send({ localId: 'l1', text: 'Hello' });
      (await server.next()).refuse(500);
      await assert.rejects(sent, { kind: 'server', delivery: 'unknown' });
    });

    test('survives data that make no sense, and shows the next that does', async () => {
      const talking = await talk(create);
      void talking.transport.send({ localId: 'l1', text: 'Hello' });
      const nonsense = ['{', 'null', '7', '[]', '{"type":"__proto__"}', '{"type":{}}', '{"choices":7}'];
      (await server.next()).write(...nonsense, piece('Good day.'), end);
      await talking.told('message.received', ({ text }) => text === 'Good day.');
      await talking.told('problem.reported');
    });

    test('ends at the customer’s word', async () => {
      const { transport, told } = await talk(create);
      await transport.run({ do: 'end' });
      await told('conversation.ended');
      await assert.rejects(transport.send({ localId: 'late', text: 'x' }), { kind: 'ended' });
    });
  });
}

for (const name of names.slice(1)) {
  const { create, piece } = kinds[name];
  test(`a cut answer of ${name}, which cannot be had again, is left at that and said to be cut`, async () => {
    const talking = await talk(create);
    void talking.transport.send({ localId: 'l1', text: 'Hello' });
    const question = await server.next();
    question.write(piece('Good '));
    await talking.told('message.streamed');
    question.cut();
    await talking.told('message.received', ({ text }) => text === apology());
    assert.deepEqual(heard(talking).slice(1), ['Good ', apology()]);
  });
}

describe('an answer of the AI SDK', () => {
  const { create, piece, end } = kinds['AI SDK'];

  async function cutAt(text: string): Promise<{ talking: Followed; id: string }> {
    const talking = await talk(create);
    void talking.transport.send({ localId: 'l1', text: 'Hello' });
    const question = await server.next();
    question.write(piece(text));
    const { target } = await talking.told('message.streamed');
    question.cut();
    return { talking, id: target };
  }

  test('is told again from its beginning after a cut, in the same place and never twice', async () => {
    const { talking, id } = await cutAt('Good ');
    const again = await server.next();
    assert.match(again.path, /^\/chat\/\w+\/stream$/);
    again.write(piece('Go'), piece('od '), piece('day.'), end);
    const whole = await talking.told('message.received', ({ text }) => text === 'Good day.');
    assert.equal(whole.id, id);
    const shown = talking.events.flatMap((event) => (event.type === 'message.streamed' ? event.text : []));
    assert.deepEqual(shown, ['Good ', 'Good ', 'Good day.']);
  });

  test('is left at what there is where the server has no more of it', async () => {
    const { talking } = await cutAt('Good ');
    (await server.next()).refuse(204);
    await talking.told('message.received', ({ text }) => text === apology());
    assert.deepEqual(heard(talking).slice(1), ['Good ', apology()]);
  });

  test('goes on after a reload, and what came before is said to be missing', async () => {
    const resume = { driver: 'ai-sdk', conversation: 'c-9' };
    const connecting = talk(create, { resume });
    const question = await server.next();
    assert.equal(question.path, '/chat/c-9/stream');
    question.write(piece('Good day.'), end);
    const talking = await connecting;
    await talking.told('message.received', ({ text }) => text === 'Good day.');
    await talking.told('gap.found');
  });

  test('takes back a step that is written anew, and keeps its parts apart', async () => {
    const talking = await talk(create);
    void talking.transport.send({ localId: 'l1', text: 'Hello' });
    const step = { type: 'start-step' };
    const part = { type: 'text-start', id: '0' };
    (await server.next()).write(
      ...[step, part, piece('One.'), step, part, piece('Wrong'), { type: 'reset-step' }],
      ...[part, piece('Two.'), end],
    );
    await talking.told('message.received', ({ text }) => text === 'One.\n\nTwo.');
  });

  test('may bring events of ours', async () => {
    const talking = await talk(create);
    void talking.transport.send({ localId: 'l1', text: 'Hello' });
    const events = [
      { type: 'handoff.queued', team: 'Disputes' },
      { type: 'queue.updated', position: 2 },
    ];
    (await server.next()).write(...events.map((data) => ({ type: 'data-care', data })), end);
    assert.equal((await talking.told('handoff.queued')).team, 'Disputes');
    assert.equal((await talking.told('queue.updated')).position, 2);
  });
});
