import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { WebSocket as NodeSocket } from 'ws';
import { createDirectLine, type DirectLineOptions } from '../../src/adapters/transport/direct-line.ts';
import { defer } from '../../src/core/protocol/deferred.ts';
import type { Channel, Driver, DriverIO } from '../../src/core/protocol/driver.ts';
import type { TransportOptions } from '../../src/core/protocol/transport.ts';
import { follow, type Followed } from './support/follow.ts';
import {
  startSmallDirectLine,
  type SmallDirectLine,
  type SmallDirectLineOptions,
} from '../../demo/server/backends/direct-line/small-direct-line.ts';

interface Talking extends Followed {
  readonly service: SmallDirectLine;
  readonly conversation: string;
  readonly token: string;
  readonly reasons: readonly string[];
  readonly driver: Driver;
  readonly channel: Channel | undefined;
}

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function service(options?: SmallDirectLineOptions): Promise<SmallDirectLine> {
  const started = await startSmallDirectLine(options);
  endings.push(() => started.close());
  return started;
}

/** A customer of a bank whose server has a token for one conversation. */
async function talk(
  at: SmallDirectLine,
  more: DirectLineOptions = {},
  connect: Partial<TransportOptions> = {},
): Promise<Talking> {
  const options = { domain: at.domain, WebSocket: NodeSocket as unknown as typeof WebSocket, ...more };
  return over(createDirectLine(options), at, connect);
}

async function over(
  driver: Driver,
  at: SmallDirectLine,
  connect: Partial<TransportOptions> = {},
): Promise<Talking> {
  const { conversationId, token } = at.generate();
  let channel: Channel | undefined;
  const open = async (io: DriverIO): Promise<Channel> => (channel = await driver.open(io));
  const followed = follow({ name: driver.name, open });
  endings.push(() => followed.transport.close());
  const reasons: string[] = [];
  await followed.transport.connect({
    locale: 'es',
    token: async (reason) => (reasons.push(reason), token),
    ...connect,
  });
  return { ...followed, service: at, conversation: conversationId, token, reasons, driver, channel };
}

const words = ({ events }: Followed): readonly string[] =>
  events.flatMap((event) => (event.type === 'message.received' ? event.text : []));

describe('Direct Line', () => {
  test('greets, shows typing, answers, and offers replies that are sent by their value', async () => {
    const at: SmallDirectLine = await service({
      begin: (conversation) => at.say(conversation, { type: 'message', text: 'Hello' }),
      bot(activity, conversation) {
        if (activity.type !== 'message') return;
        at.say(conversation, { type: 'typing' });
        at.say(conversation, {
          type: 'message',
          text: `You said ${String(activity['text'])}`,
          textFormat: 'plain',
          suggestedActions: {
            actions: [
              { type: 'imBack', title: 'Yes', value: 'yes' },
              { type: 'openUrl', title: 'Look', value: 'https://evil.example' },
            ],
          },
        });
      },
    });
    const talking = await talk(at);
    await talking.told('message.received', ({ text }) => text === 'Hello');
    const accepted = await talking.transport.send({ localId: 'l1', text: 'Hi ¡ñ😀!', value: 'hi' });
    const answer = await talking.told('message.received', ({ text }) => text === 'You said hi');
    assert.deepEqual(
      answer.choices?.map(({ label, value }) => [label, value]),
      [['Yes', 'yes']],
    );
    assert.deepEqual([answer.from.role, answer.format], ['assistant', 'plain']);
    assert.equal((await talking.told('typing.changed')).ttlSeconds, 3);
    const own = await talking.told('message.received', ({ localId }) => localId === 'l1');
    assert.deepEqual([own.from.role, own.text, own.id], ['customer', 'Hi ¡ñ😀!', accepted.id]);
    assert.equal(at.posted[0]?.['locale'], 'es');
  });

  test('reads the text and the buttons of cards', async () => {
    const at = await service();
    const talking = await talk(at);
    const content = {
      text: 'Which card?',
      buttons: [{ type: 'postBack', title: '1005', value: 'card 1005' }],
    };
    at.say(talking.conversation, { type: 'message', attachments: [{ content }] });
    const { choices } = await talking.told('message.received', ({ text }) => text === 'Which card?');
    assert.deepEqual({ ...choices?.[0] }, { label: '1005', value: 'card 1005' });
  });

  test('tells a handoff from its beginning to its end, and who speaks meanwhile', async () => {
    const at = await service();
    const { told, conversation, transport } = await talk(at, {
      handoff: { request: true, cancel: true, queue: 'both', assistantWhileQueued: true },
    });
    await transport.run({ do: 'request-agent', reason: 'A dispute' });
    assert.deepEqual(at.posted[0]?.['value'], { do: 'request-agent', reason: 'A dispute' });
    const say = (name: string, value?: object) => at.say(conversation, { type: 'event', name, value });
    say('handoff.initiate', { team: 'Disputes' });
    await told('handoff.requested');
    say('care', { type: 'queue.updated', position: 2, waitSeconds: 60 });
    assert.equal((await told('queue.updated')).waitSeconds, 60);
    say('handoff.status', {
      state: 'accepted',
      agent: { name: 'Ana', team: 'Disputes', role: 'supervisor' },
    });
    const { participant } = await told('participant.joined');
    assert.deepEqual({ ...participant }, { id: 'agent', role: 'agent', name: 'Ana', team: 'Disputes' });
    at.say(conversation, { type: 'message', text: 'I am Ana', from: { name: 'Ana' } });
    const { from } = await told('message.received');
    assert.deepEqual([from.role, from.name], ['agent', 'Ana']);
    say('handoff.status', { state: 'completed' });
    assert.equal((await told('participant.left')).participant.name, 'Ana');
    say('handoff.status', { state: 'failed' });
    await told('handoff.failed');
  });

  test('brings what was missed after a cut, once and in order', async () => {
    const at = await service();
    const talking = await talk(at);
    at.say(talking.conversation, { type: 'message', text: 'one' });
    await talking.told('message.received');
    at.drop();
    at.say(talking.conversation, { type: 'message', text: 'two' });
    await talking.told('message.received', ({ text }) => text === 'two');
    at.say(talking.conversation, { type: 'message', text: 'three' });
    await talking.told('message.received', ({ text }) => text === 'three');
    assert.deepEqual(words(talking), ['one', 'two', 'three']);
    assert.ok(!talking.events.some(({ type }) => type === 'gap.found'));
    assert.deepEqual(talking.reasons, ['connect'], 'the token opens the conversation that it is for');
  });

  test('a message whose bot failed is looked for, and is there once', async () => {
    const at = await service({
      isMute: true,
      bot: () => Promise.reject(new Error('the bot has failed')),
    });
    const { transport } = await talk(at);
    const accepted = await transport.send({ localId: 'l1', text: 'Hello' });
    assert.match(accepted.id, /\|0000000$/);
    assert.equal(at.posted.length, 1);
  });

  test('a token that has run out is asked for anew', async () => {
    const at = await service();
    const { conversationId, token } = at.generate();
    const fresh = { old: token, conversationId };
    at.expire(fresh.old);
    const other = at.generate();
    const reasons: string[] = [];
    await talk(at, {}, { token: async (reason) => (reasons.push(reason) === 1 ? token : other.token) });
    assert.deepEqual(reasons, ['connect', 'rejected']);
  });

  test('another’s conversation is forbidden, and its reason is not shown', async () => {
    const at = await service();
    const resume = { driver: 'direct-line', conversation: 'c-of-somebody-else' };
    await assert.rejects(talk(at, {}, { resume }), (error: Error & { kind?: string }) => {
      assert.equal(error.kind, 'forbidden');
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
  });

  test('a page that is loaded again gets all of the conversation', async () => {
    const at = await service();
    const { conversation, transport, told } = await talk(at);
    at.say(conversation, { type: 'message', text: 'one' });
    const { cursor } = await told('message.received');
    await transport.close();
    const token = async () => 't2';
    const resume = { driver: 'direct-line', conversation, ...(cursor !== undefined && { cursor }) };
    const again = await talk(at, {}, { token, resume });
    assert.deepEqual(words(again), ['one']);
  });

  test('ends by either side, and knows it when it ended meanwhile', async () => {
    const at = await service();
    const own = await talk(at);
    await own.transport.run({ do: 'end' });
    assert.equal((await own.told('conversation.ended')).reason, 'customer');
    await assert.rejects(own.transport.send({ localId: 'late', text: 'x' }), { kind: 'ended' });
    const other = await talk(at);
    at.drop();
    at.say(other.conversation, { type: 'endOfConversation' });
    await other.told('conversation.ended');
  });

  test('sends a file that was asked for beside the words that tell of it', async () => {
    const at = await service();
    const { transport, told } = await talk(at, { upload: true });
    const content = new Blob(['%PDF-'], { type: 'application/pdf' });
    const parts: number[] = [];
    const file = { requestId: 'r', localId: 'f', name: 'bill.pdf', content };
    await transport.upload?.(file, { progress: (part) => parts.push(part) });
    const received = await told('upload.received');
    assert.deepEqual([received.file, received.kind, received.bytes], ['f', 'pdf', 5]);
    assert.deepEqual([at.files, parts], [['bill.pdf'], [1]]);
  });

  test('says that no more files come, and names the place where they go by its own knowledge', async () => {
    const at = await service({ streamHost: 'localhost' });
    const { transport } = await talk(at, { upload: true });
    assert.deepEqual({ ...transport.capabilities.upload }, { to: new URL(at.domain).host });
    await transport.run({ do: 'finish-upload', requestId: 'r' });
    assert.deepEqual(at.posted[0]?.['value'], { do: 'finish-upload', requestId: 'r' });
    const other = await talk(await service());
    await assert.rejects(other.transport.run({ do: 'finish-upload', requestId: 'r' }), {
      kind: 'unsupported',
    });
  });

  test('makes the next token of the one in use, and asks no page', async () => {
    const at = await service();
    const { transport, reasons, token, channel } = await talk(at);
    await channel?.refresh?.();
    at.expire(token);
    await transport.send({ localId: 'l1', text: 'Hello' });
    assert.deepEqual(reasons, ['connect']);
  });

  test('over one driver, the next customer gets a conversation of their own', async () => {
    const at = await service();
    const first = await talk(at);
    at.say(first.conversation, { type: 'event', name: 'handoff.status', value: { state: 'accepted' } });
    await first.told('participant.joined');
    await first.transport.close();
    const second = await over(first.driver, at);
    at.say(second.conversation, { type: 'message', text: 'Hello' });
    const { from } = await second.told('message.received');
    assert.equal(from.role, 'assistant');
    await second.transport.send({ localId: 'l1', text: 'Mine' });
    await second.told('message.received', ({ localId }) => localId === 'l1');
    assert.deepEqual([second.reasons, words(second)], [['connect'], ['Hello', 'Mine']]);
  });

  test('tells the bot that the customer types, and of another language', async () => {
    const typed = defer<void>();
    const at = await service({ bot: ({ type }) => (type === 'typing' ? typed.resolve() : undefined) });
    const { transport, told } = await talk(at, { start: true });
    await transport.run({ do: 'set-language', lang: 'en' });
    assert.equal((await told('language.changed')).lang, 'en');
    transport.hint({ type: 'typing', on: true });
    await typed.promise;
    await transport.send({ localId: 'l1', text: 'Hello' });
    assert.deepEqual(at.posted.map(({ type, name, locale }) => [type, name, locale].join(' ')).sort(), [
      'event care en',
      'event startConversation es',
      'message  en',
      'typing  en',
    ]);
  });

  test('survives frames and activities that make no sense', async () => {
    const at = await service();
    const talking = await talk(at);
    for (const odd of [
      { type: 'message', text: 7 },
      { type: {} },
      { type: 'event', name: 'care', value: 7 },
    ]) {
      at.say(talking.conversation, odd);
    }
    at.say(talking.conversation, { type: 'message', attachments: [null], text: 'odd' });
    at.say(talking.conversation, { type: 'message', text: 'good' });
    await talking.told('message.received', ({ text }) => text === 'good');
    await talking.told('problem.reported');
  });

  const oddities: readonly (readonly [string, object])[] = [
    ['an attachment that is none', { type: 'message', text: 'odd', attachments: [null] }],
    ['attachments that are no list', { type: 'message', text: 'odd', attachments: {} }],
    ['no data of the channel', { type: 'message', text: 'odd', channelData: null }],
    ['a handoff that says nothing', { type: 'event', name: 'handoff.status', value: null }],
    ['a button of no type', { type: 'message', text: 'odd', suggestedActions: { actions: [{ type: 7 }] } }],
  ];
  for (const [what, odd] of oddities) {
    test(`${what} costs neither what comes with it nor the way back into the conversation`, async () => {
      const at = await service();
      const talking = await talk(at);
      at.drop();
      at.say(talking.conversation, odd);
      at.say(talking.conversation, { type: 'message', text: 'good' });
      await talking.told('message.received', ({ text }) => text === 'good');
      await talking.transport.close();
      const resume = { driver: 'direct-line', conversation: talking.conversation };
      const again = await talk(at, {}, { token: async () => talking.token, resume });
      await again.transport.send({ localId: 'l1', text: 'Hello' });
      assert.equal(
        words(again).find((text) => text !== 'odd'),
        'good',
      );
    });
  }

  test('a message is found among activities that make no sense', async () => {
    const at: SmallDirectLine = await service({
      isMute: true,
      begin: (conversation) => at.say(conversation, { type: 'message', channelData: null }),
      bot: () => Promise.reject(new Error('the bot has failed')),
    });
    const { transport } = await talk(at);
    assert.match((await transport.send({ localId: 'l1', text: 'Hello' })).id, /\|0000001$/);
  });
});
