import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { WebSocket as NodeSocket } from 'ws';
import { createAmazonConnect, type AmazonConnectOptions } from '../../src/adapters/transport/connect.ts';
import { defer } from '../../src/core/protocol/deferred.ts';
import type { Channel, Driver, DriverIO } from '../../src/core/protocol/driver.ts';
import type { TransportOptions } from '../../src/core/protocol/transport.ts';
import {
  receiptOf,
  startConnectEmulator,
  type ConnectEmulator,
  type EmulatorOptions,
  type StartedChat,
} from './support/connect-emulator.ts';
import { follow, type Followed } from './support/follow.ts';

interface Talking extends Followed {
  readonly chat: StartedChat;
  readonly reasons: readonly string[];
  readonly driver: Driver;
  readonly channel: () => Channel;
}

const ana = { ParticipantRole: 'AGENT', ParticipantId: 'p-ana', DisplayName: 'Ana' };
const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function service(options?: EmulatorOptions): Promise<ConnectEmulator> {
  const started = await startConnectEmulator(options);
  endings.push(() => started.close());
  return started;
}

/** A customer whose bank has started a chat. */
async function talk(
  at: ConnectEmulator,
  more: Partial<AmazonConnectOptions> = {},
  chat = at.start(),
): Promise<Talking> {
  return over(connectDriver(at, more), chat);
}

function connectDriver(at: ConnectEmulator, more: Partial<AmazonConnectOptions> = {}): Driver {
  return createAmazonConnect({
    ...{ region: 'us-east-1', endpoint: at.endpoint, ...more },
    WebSocket: NodeSocket as unknown as typeof WebSocket,
  });
}

async function over(
  driver: Driver,
  chat: StartedChat,
  options: Partial<TransportOptions> = {},
): Promise<Talking> {
  let last: Channel | undefined;
  const open = async (io: DriverIO): Promise<Channel> => (last = await driver.open(io));
  const followed = follow({ name: driver.name, open });
  endings.push(() => followed.transport.close());
  const reasons: string[] = [];
  await followed.transport.connect({
    locale: 'en',
    token: async (reason) => (reasons.push(reason), chat.ParticipantToken),
    ...options,
  });
  return { ...followed, chat, reasons, driver, channel: () => last as Channel };
}

const words = ({ events }: Followed): readonly string[] =>
  events.flatMap((event) => (event.type === 'message.received' ? event.text : []));

describe('Amazon Connect', () => {
  test('a flow greets, a person joins, types and speaks by name; the customer is told whose words are whose', async () => {
    const at: ConnectEmulator = await service({
      begin: (chat) =>
        void at.tell(chat, { Content: 'Hello', DisplayName: 'SYSTEM_MESSAGE', ParticipantId: null }),
    });
    const talking = await talk(at);
    const { from } = await talking.told('message.received', ({ text }) => text === 'Hello');
    assert.deepEqual([from.role, from.name], ['assistant', undefined]);
    at.event(talking.chat, 'participant.joined', ana);
    assert.equal((await talking.told('participant.joined')).participant.name, 'Ana');
    at.event(talking.chat, 'typing', ana);
    assert.equal((await talking.told('typing.changed')).from.name, 'Ana');
    at.tell(talking.chat, { ...ana, Content: '**Hi**', ContentType: 'text/markdown' });
    const hi = await talking.told('message.received', ({ text }) => text === '**Hi**');
    assert.deepEqual([hi.from.role, hi.from.id, hi.format], ['agent', 'p-ana', 'markdown']);
    at.event(talking.chat, 'participant.left', ana);
    await talking.told('participant.left');
  });

  test('an own message comes back once, under its own id, whatever arrives first', async () => {
    const at = await service();
    const talking = await talk(at);
    const { id } = await talking.transport.send({ localId: 'l1', text: 'Good day' });
    const own = await talking.told('message.received', ({ localId }) => localId === 'l1');
    assert.deepEqual([own.id, own.from.role], [id, 'customer']);
    assert.deepEqual(words(talking), ['Good day']);
  });

  test('one that was stored before the service failed is there once, and under its own id', async () => {
    let failures = 0;
    const at = await service({
      hear() {
        if (++failures === 1) throw new Error('the service has failed');
      },
    });
    const talking = await talk(at);
    const { id } = await talking.transport.send({ localId: 'l1', text: 'Hello' });
    const own = await talking.told('message.received');
    assert.deepEqual([own.id, own.localId, words(talking), at.said], [id, 'l1', ['Hello'], ['Hello']]);
  });

  test('shows the service every ten seconds that it is alive, until it is closed', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const beats = [defer<void>(), defer<void>()];
    let count = 0;
    const at = await service({ beat: () => beats[count++]?.resolve() });
    const answered = defer<void>();
    let frames = 0;
    const nothing = (): void => undefined;
    const life = new AbortController();
    const channel = await connectDriver(at).open({
      ...{ emit: nothing, gap: nothing, expires: nothing, malformed: nothing, signal: life.signal },
      options: { locale: 'en' },
      token: async () => at.start().ParticipantToken,
      heartbeat: (seconds) => assert.equal(seconds, 10),
      alive: () => ++frames === 2 && answered.resolve(),
    });
    await Promise.all([beats[0]?.promise, answered.promise]);
    t.mock.timers.tick(10_000);
    await beats[1]?.promise;
    channel.close();
    assert.equal((await channel.closed).again, true);
  });

  test('says that the customer types and has read, and that an agent’s words have arrived', async () => {
    const signals: string[] = [];
    const all = defer<void>();
    const at = await service({ signalled: (signal) => signals.push(signal) === 3 && all.resolve() });
    const { chat, transport, told } = await talk(at);
    transport.hint({ type: 'typing', on: true });
    const id = at.tell(chat, { ...ana, Content: 'Hi' });
    await told('message.received');
    transport.hint({ type: 'read', upTo: id });
    await all.promise;
    assert.deepEqual(signals.sort(), [`message.delivered ${id}`, `message.read ${id}`, 'typing']);
  });

  test('tells that the agent has read what the customer wrote, and nothing of what the customer has read', async () => {
    const at = await service();
    const { chat, transport, told, events } = await talk(at);
    const { id } = await transport.send({ localId: 'l1', text: 'Hello' });
    const other = at.tell(chat, { ...ana, Content: 'Hi' });
    at.tell(chat, receiptOf('message.read', other, chat.ParticipantId), true);
    at.tell(chat, receiptOf('message.delivered', id, 'p-ana'), true);
    at.tell(chat, receiptOf('message.read', id, 'p-ana'), true);
    await told('receipt.updated', ({ level }) => level === 'read');
    assert.deepEqual(
      events.flatMap((event) => (event.type === 'receipt.updated' ? `${event.level} ${event.upTo}` : [])),
      [`delivered ${id}`, `read ${id}`],
    );
  });

  test('offers what a flow gives to choose from, and shows an answer in pieces when it is whole', async () => {
    const at = await service();
    const { chat, told } = await talk(at);
    const content = { title: 'What is it about?', elements: [{ title: 'A card' }, { title: 'A loan' }] };
    at.tell(chat, {
      ContentType: 'application/vnd.amazonaws.connect.message.interactive',
      Content: JSON.stringify({ templateType: 'ListPicker', version: '1.0', data: { content } }),
    });
    const { text, choices } = await told('message.received');
    assert.deepEqual([text, choices?.map(({ value }) => value)], ['What is it about?', ['A card', 'A loan']]);
    const piece = { Id: 'whole', MessageMetadata: { MessageCompleted: false, ChunkNumber: 1 } };
    at.tell(chat, { ...piece, Content: 'We are' }, true);
    at.tell(chat, { Id: 'whole', Content: 'We are open.', MessageMetadata: { MessageCompleted: true } });
    assert.equal((await told('message.received', ({ id }) => id === 'whole')).text, 'We are open.');
  });

  test('tells a transfer: to whom the page says, or that the customer waits again', async () => {
    const at = await service();
    const named = await talk(at, { team: 'Disputes' });
    at.event(named.chat, 'transfer.succeeded', ana);
    assert.equal((await named.told('transfer.started')).team, 'Disputes');
    at.event(named.chat, 'transfer.failed', ana);
    await named.told('transfer.failed');
    const other = await talk(at);
    at.event(other.chat, 'transfer.succeeded', ana);
    await other.told('handoff.queued');
  });

  test('warns who is idle, gives more time for a press, and tells that the end came of it', async () => {
    const at = await service();
    const idle = { afterSeconds: 300, leftSeconds: 120, words: 'I am still here.' };
    const { chat, transport, told } = await talk(at, { idle });
    assert.equal(transport.capabilities.idleSeconds, 420);
    const customer = { ParticipantRole: 'CUSTOMER' };
    at.event(chat, 'participant.idle', ana);
    at.event(chat, 'participant.idle', customer);
    const limit = await told('limit.announced');
    assert.equal(limit.endsAt - limit.at, 120_000);
    await transport.run({ do: 'extend', kind: 'idle' });
    assert.deepEqual(at.said, ['I am still here.']);
    at.event(chat, 'participant.returned', customer);
    await told('limit.lifted');
    at.event(chat, 'participant.autodisconnection', ana);
    at.end(chat);
    assert.equal((await told('conversation.ended')).reason, 'idle');
  });

  test('events of a sign-in in the chat, and others that it does not know, pass by', async () => {
    const at = await service();
    const { chat, told, events } = await talk(at);
    at.event(chat, 'authentication.initiated', { Content: '{"SessionId":"s"}' });
    at.event(chat, 'participant.displayname.updated', ana);
    at.tell(chat, { Content: 'Go on' });
    await told('message.received');
    assert.ok(!events.some(({ type }) => type === 'problem.reported'));
  });

  test('brings what was missed after a cut, once and in order, over as many pages as it takes', async () => {
    const at = await service();
    const talking = await talk(at);
    at.tell(talking.chat, { Content: 'first' });
    await talking.told('message.received');
    at.drop();
    const missed = Array.from({ length: 230 }, (_, index) => `missed ${index}`);
    for (const Content of missed) at.tell(talking.chat, { Content });
    await talking.told('message.received', ({ text }) => text === missed.at(-1));
    assert.deepEqual(words(talking), ['first', ...missed]);
    assert.deepEqual(talking.reasons, ['connect'], 'the token opens the chat for as long as it lasts');
    const pages = at.asked.filter((operation) => operation === 'transcript').length;
    assert.equal(pages, 1 + 3);
  });

  test('a page that is loaded again gets all of it, and the next customer over one driver nothing', async () => {
    const at = await service();
    const first = await talk(at);
    await first.transport.send({ localId: 'l1', text: 'Mine' });
    const { token } = await first.told('resume.changed', ({ token: { cursor } }) => cursor !== undefined);
    await first.transport.close();
    const again = await talk(at, {}, first.chat);
    await again.told('message.received');
    const resumed = await over(again.driver, first.chat, { resume: token });
    assert.deepEqual(words(resumed), ['Mine']);
    const other = at.start();
    const next = await over(again.driver, other);
    at.tell(other, { Content: 'Hello' });
    await next.told('message.received');
    assert.deepEqual([words(next), next.reasons], [['Hello'], ['connect']]);
  });

  test('ended while away is an end, and no failure', async () => {
    const at = await service();
    const { chat, told, transport } = await talk(at);
    at.drop();
    at.end(chat);
    await told('conversation.ended');
    assert.equal(transport.state, 'ended');
    await assert.rejects(transport.send({ localId: 'late', text: 'x' }), { kind: 'ended' });
  });

  test('the end of an earlier chat that a persistent one tells again is none', async () => {
    const at = await service();
    const { chat, told, transport } = await talk(at);
    at.event(chat, 'chat.ended', { RelatedContactId: 'contact-before', ContactId: undefined });
    at.tell(chat, { Content: 'Welcome back' });
    await told('message.received');
    assert.equal(transport.state, 'online');
  });

  test('a token that is none is asked for anew, and given up after two', async () => {
    const at = await service();
    const { ParticipantToken } = at.start();
    const reasons: string[] = [];
    const token = async (reason: string): Promise<string> =>
      reasons.push(reason) === 1 ? 'out of date' : ParticipantToken;
    await over(connectDriver(at), { ContactId: '', ParticipantId: '', ParticipantToken }, { token });
    assert.deepEqual(reasons, ['connect', 'rejected']);
    const none = { token: async () => 'out of date' };
    await assert.rejects(
      over(connectDriver(at), { ContactId: '', ParticipantId: '', ParticipantToken }, none),
      {
        kind: 'auth-denied',
      },
    );
  });

  test('makes the next stream before the one in use runs out: nothing is missed, and the page does not notice', async () => {
    const at = await service();
    const talking = await talk(at);
    await talking.channel().refresh?.();
    at.tell(talking.chat, { Content: 'Still here' });
    await talking.told('message.received');
    await talking.transport.send({ localId: 'l1', text: 'So am I' });
    assert.deepEqual(at.said, ['So am I']);
    assert.ok(
      !talking.events.some((event) => event.type === 'connection.changed' && event.state === 'reconnecting'),
    );
  });
});

describe('Files to Amazon Connect', () => {
  const content = new Blob(['%PDF-'], { type: 'application/pdf' });
  const file = { requestId: 'r', localId: 'f', name: 'bill.pdf', content };

  for (const [status, type] of [
    ['APPROVED', 'upload.accepted'],
    ['REJECTED', 'upload.rejected'],
  ] as const) {
    test(`a file is looked at, and then ${status.toLowerCase()}`, async () => {
      const at = await service({ scans: true });
      const { chat, transport, told } = await talk(at, { upload: new URL(at.endpoint).host });
      const parts: number[] = [];
      await transport.upload?.(file, { progress: (part) => parts.push(part) });
      const received = await told('upload.received');
      assert.deepEqual([received.file, received.kind, received.bytes, parts], ['f', 'pdf', 5, [1]]);
      await told('upload.scanning');
      at.judge(chat, status);
      assert.equal((await told(type)).file, 'f');
      assert.deepEqual(at.files, ['bill.pdf']);
    });
  }

  test('asked for by a flow, it is sent, and the customer says that no more come', async () => {
    const at = await service();
    const { chat, transport, told } = await talk(at, { upload: new URL(at.endpoint).host });
    const care = {
      ...{ type: 'upload.requested', requestId: 'r', from: { id: 'bot', role: 'assistant' } },
      ...{ purpose: 'Your bill', kinds: ['pdf'], mostBytes: 10_000, mostFiles: 1 },
      expiresAt: Date.now() + 60_000,
    };
    at.tell(chat, { ContentType: 'application/json', Content: JSON.stringify({ care }) });
    await told('upload.requested');
    await transport.run({ do: 'finish-upload', requestId: 'r' });
    assert.equal((await told('upload.closed')).requestId, 'r');
    assert.deepEqual(at.said, ['{"care":{"do":"finish-upload","requestId":"r"}}']);
    await assert.rejects((await talk(at)).transport.run({ do: 'finish-upload', requestId: 'r' }), {
      kind: 'unsupported',
    });
  });

  test('goes only to the place that the customer was told', async () => {
    const at = await service({ bucket: 'evil.example' });
    const { transport } = await talk(at, { upload: new URL(at.endpoint).host });
    await assert.rejects(async () => transport.upload?.(file), { kind: 'forbidden' });
    const without = await talk(at);
    assert.equal(without.transport.capabilities.upload, false);
    await assert.rejects(async () => without.transport.upload?.(file), { kind: 'unsupported' });
  });

  test('a file of the agent’s is named, and there is no way to it', async () => {
    const at = await service();
    const { chat, told } = await talk(at);
    at.tell(chat, {
      ...{ ...ana, Type: 'ATTACHMENT' },
      ContentType: 'application/vnd.amazonaws.connect.message.attachment',
      Attachments: [{ AttachmentId: 'a', AttachmentName: 'terms.pdf', Status: 'APPROVED' }],
    });
    assert.equal((await told('message.received')).text, 'terms.pdf');
  });
});

describe('What makes no sense to Amazon Connect’s driver', () => {
  const oddities: readonly (readonly [string, object])[] = [
    ['a message of no text', { Content: 7 }],
    ['choices that are no JSON', { ContentType: 'application/json', Content: '{' }],
    ['choices of nothing', { ContentType: 'application/json', Content: 'null' }],
    ['metadata of no kind', { Content: 'odd', MessageMetadata: null }],
    ['attachments that are no list', { Type: 'ATTACHMENT', ContentType: 'x', Attachments: {} }],
    ['a content type that is none', { ContentType: 7, Content: 'odd' }],
  ];
  for (const [what, odd] of oddities) {
    test(`${what} costs neither what comes after it nor the way back`, async () => {
      const at = await service();
      const talking = await talk(at);
      at.tell(talking.chat, odd);
      at.tell(talking.chat, { Content: 'good' });
      await talking.told('message.received', ({ text }) => text === 'good');
      await talking.transport.close();
      const again = await talk(at, {}, talking.chat);
      await again.told('message.received', ({ text }) => text === 'good');
    });
  }
});
