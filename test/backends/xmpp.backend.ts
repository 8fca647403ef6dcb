import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { after, afterEach, before, describe, test } from 'node:test';
import NodeSocket from 'ws';
import { createXmpp, type XmppOptions } from '../../src/adapters/transport/xmpp.ts';
import type { TransportOptions } from '../../src/core/protocol/transport.ts';
import { follow, type Followed } from '../adapters/support/follow.ts';
import { openTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { forgetful, plain, reasonToSkip } from './support/prosody.ts';
import { desk, startXmppBank, type Case, type XmppBank } from './support/xmpp-bank.ts';

const words = ({ events }: Followed): readonly string[] =>
  events.flatMap((event) => (event.type === 'message.received' ? event.text : []));

/** Is told each frame that comes from the server. */
let frames: (frame: string) => unknown = () => undefined;
class Heard extends NodeSocket {
  constructor(address: string, protocol: string) {
    super(address, protocol);
    this.on('message', (data: Buffer) => frames(data.toString()));
  }
}

describe('XMPP, before Prosody', { skip: reasonToSkip() }, () => {
  let bank: XmppBank;
  let proxy: TcpProxy;
  const endings: (() => Promise<unknown>)[] = [];
  before(async () => {
    bank = await startXmppBank();
    proxy = await openTcpProxy(bank.prosody.port);
  });
  after(async () => {
    await proxy.close();
    await bank.stop();
  });
  afterEach(async () => {
    proxy.restore();
    frames = () => undefined;
    for (const end of endings.splice(0)) await end();
  });

  function driverOf({ account, room }: Case, more: Partial<XmppOptions> = {}) {
    return createXmpp({
      address: `ws://127.0.0.1:${proxy.port}/xmpp-websocket`,
      WebSocket: Heard as unknown as typeof WebSocket,
      ...{ account, room, desk },
      ...more,
    });
  }

  async function talk(
    at: Case,
    more: Partial<XmppOptions> = {},
    connect: Partial<TransportOptions> = {},
  ): Promise<Followed> {
    const followed = follow(driverOf(at, more));
    endings.push(() => followed.transport.close());
    await followed.transport.connect({ locale: 'en', token: async () => at.password, ...connect });
    return followed;
  }

  test('greets, takes a message once, and answers in order', async () => {
    const at = await bank.open();
    const talking = await talk(at);
    await talking.told('message.received', ({ text }) => text.startsWith('Hello, I am'));
    const accepted = await talking.transport.send({ localId: 'l1', text: 'ask ¡ñ😀' });
    await talking.told('message.received', ({ text }) => text === 'You said ask ¡ñ😀');
    const own = await talking.told('message.received', ({ localId }) => localId === 'l1');
    assert.deepEqual([own.from.role, own.text, own.id], ['customer', 'ask ¡ñ😀', accepted.id]);
    assert.equal(own.cursor, own.id);
    assert.deepEqual(words(talking).slice(1), ['ask ¡ñ😀', 'You said ask ¡ñ😀']);
    assert.ok(!talking.events.some(({ type }) => type === 'problem.reported' || type === 'gap.found'));
  });

  test('a message under way when the line is cut is there once, and so is what was said meanwhile', async () => {
    let resumed = 0;
    frames = (frame) => frame.startsWith('<resumed ') && resumed++;
    const at = await bank.open();
    const talking = await talk(at);
    await talking.transport.send({ localId: 'l1', text: 'one' });
    proxy.drop();
    const sending = talking.transport.send({ localId: 'l2', text: 'ask two' });
    await talking.told('connection.changed', ({ state }) => state === 'reconnecting');
    at.say('<body>while away</body>');
    proxy.restore();
    await sending;
    await talking.told('message.received', ({ text }) => text === 'You said ask two');
    assert.deepEqual(words(talking).slice(1), ['one', 'while away', 'ask two', 'You said ask two']);
    assert.ok(resumed > 0, 'the session was resumed');
    assert.ok(!talking.events.some(({ type }) => type === 'gap.found'));
  });

  test('cut again and again amid messages, each is there once and in order', async () => {
    let resumed = 0;
    frames = (frame) => frame.startsWith('<resumed ') && resumed++;
    const at = await bank.open();
    const talking = await talk(at);
    const all = Array.from({ length: 12 }, (_, index) => `m${index}`);
    const sent = all.map((text) => talking.transport.send({ localId: text, text }));
    for (const text of ['m2', 'm5', 'm8']) {
      await talking.told('outbox.changed', ({ localId, status }) => localId === text && status === 'sending');
      proxy.reset();
    }
    await Promise.all(sent);
    assert.deepEqual(words(talking).slice(1), all);
    assert.ok(resumed > 0, 'the session was resumed');
  });

  for (const host of [forgetful, plain]) {
    test(`a session that is lost, as at ${host}, is begun anew, and the archive has what was missed`, async () => {
      const at = await bank.open(host);
      const talking = await talk(at);
      await talking.transport.send({ localId: 'l1', text: 'one' });
      await talking.transport.run({ do: 'request-agent' });
      await talking.told('queue.updated', ({ position }) => position === 2);
      proxy.drop();
      const sending = talking.transport.send({ localId: 'l2', text: 'two' });
      at.say('<body>while away</body>');
      await at.left();
      at.queue('<position>3</position>');
      proxy.restore();
      await sending;
      await talking.transport.send({ localId: 'l3', text: 'three' });
      assert.deepEqual(words(talking).slice(1), ['one', 'while away', 'two', 'three']);
      assert.ok(!talking.events.some(({ type }) => type === 'gap.found'));
      assert.equal(
        talking.events.filter(({ type }) => type === 'queue.updated').length,
        2,
        'in line again, by the new session',
      );
    });
  }

  test('a page that is loaded again gets all of the conversation, and older pages of it', async () => {
    const at = await bank.open();
    const { transport, told } = await talk(at);
    await transport.send({ localId: 'l1', text: 'one' });
    const { token } = await told('resume.changed', ({ token: { cursor } }) => cursor !== undefined);
    await transport.close();
    const again = await talk(at, {}, { resume: token });
    assert.deepEqual(words(again), ['Hello, I am an automated assistant.', 'one']);
    const own = again.events.find((event) => event.type === 'message.received' && event.localId === 'l1');
    assert.ok(own, 'it is ours still');
    const last = await again.transport.history(undefined, 1);
    assert.deepEqual(
      last.events.map((event) => event.type === 'message.received' && event.text),
      ['one'],
    );
    const older = await again.transport.history(last.before, 1);
    assert.equal(older.events[0]?.type === 'message.received' && older.events[0].from.role, 'assistant');
  });

  test('takes a place in line, tells position and wait, and an agent comes', async () => {
    const at = await bank.open();
    const { transport, told, events } = await talk(at);
    assert.deepEqual(transport.capabilities.handoff && transport.capabilities.handoff.queue, 'both');
    await transport.run({ do: 'request-agent', reason: 'A <dispute>' });
    const asked = await bank.component.heard('<join-queue', at.room);
    assert.match(asked, /A &lt;dispute&gt;/);
    await told('handoff.requested');
    await told('handoff.queued');
    const first = await told('queue.updated');
    assert.deepEqual([first.position, first.waitSeconds], [2, 60]);
    await transport.send({ localId: 'l1', text: 'ask while waiting' });
    await told('message.received', ({ text }) => text === 'You said ask while waiting');
    at.queue('<position>0</position>');
    assert.equal((await told('queue.updated', ({ position }) => position === 1)).waitSeconds, undefined);
    const agent = await at.agent('Ana');
    assert.equal((await told('handoff.accepted')).agent.name, 'Ana');
    const to = `<message xmlns="jabber:client" type="groupchat" to="${at.room}"`;
    agent.send(`${to}><composing xmlns="http://jabber.org/protocol/chatstates"/></message>`);
    assert.equal((await told('typing.changed')).from.name, 'Ana');
    agent.send(`${to} id="x1"><body>Ana here.</body></message>`);
    const { from } = await told('message.received', ({ text }) => text === 'Ana here.');
    assert.deepEqual([from.role, from.name], ['agent', 'Ana']);
    transport.hint({ type: 'typing', on: true });
    await agent.heard('<composing', '/Customer');
    assert.equal((await told('participant.joined')).participant.name, 'Ana', 'and is there');
    await at.agent('Tom', '<json xmlns="urn:xmpp:json:0">{"team":"Fraud"}</json>');
    const { participant: second } = await told(
      'participant.joined',
      ({ participant: { name } }) => name === 'Tom',
    );
    assert.equal(second.team, 'Fraud');
    agent.send(`<presence xmlns="jabber:client" type="unavailable" to="${at.room}/Ana"/>`);
    assert.equal((await told('participant.left')).participant.name, 'Ana');
    assert.equal(events.filter(({ type }) => type === 'handoff.queued').length, 1);
  });

  test('gives up the place in line', async () => {
    const at = await bank.open();
    const { transport, told, events } = await talk(at);
    await transport.run({ do: 'request-agent' });
    await told('queue.updated');
    await transport.run({ do: 'cancel-request' });
    await told('handoff.cancelled');
    await transport.send({ localId: 'l1', text: 'Hi' });
    assert.ok(!events.some(({ type }) => type === 'handoff.failed'));
  });

  test('puts a file where it was said to go, and nowhere else', async () => {
    const at = await bank.open();
    const origin = `http://127.0.0.1:${bank.prosody.port}`;
    const files = { service: 'files.bank.test', origin };
    const { transport, told } = await talk(at, { files });
    const agent = await at.agent('Ana');
    assert.deepEqual({ ...transport.capabilities.upload }, { to: new URL(origin).host });
    const content = new Blob(['%PDF-'], { type: 'application/pdf' });
    const parts: number[] = [];
    const file = { requestId: 'r', localId: 'f', name: 'bill.pdf', content };
    await transport.upload?.(file, { progress: (part) => parts.push(part) });
    const received = await told('upload.received');
    assert.deepEqual([received.file, received.kind, received.bytes, parts], ['f', 'pdf', 5, [1]]);
    const [, url = ''] = /<body>([^<]*)</.exec(await agent.heard('/file_share/')) ?? [];
    assert.equal(await (await fetch(url)).text(), '%PDF-');

    const other = await talk(at, { files: { ...files, origin: 'http://127.0.0.1:9' } });
    await assert.rejects(other.transport.upload!({ ...file, localId: 'g' }), { kind: 'protocol' });
  });

  test('tells events of ours that stand beside no words, and keeps them', async () => {
    const at = await bank.open();
    const json = (value: object) =>
      `<json xmlns="urn:xmpp:json:0">${JSON.stringify(value)}</json><store xmlns="urn:xmpp:hints"/>`;
    at.say(json({ type: 'case.opened', reference: 'C-1', id: 'forged' }));
    at.say(`<body>Which?</body>${json({ choices: [{ label: 'The card', value: 'card' }] })}`);
    const { transport, told } = await talk(at);
    const opened = await told('case.opened');
    assert.deepEqual([opened.reference, opened.id], ['C-1', opened.cursor]);
    const { choices } = await told('message.received', ({ text }) => text === 'Which?');
    assert.equal(choices?.[0]?.value, 'card');
    await transport.send({ localId: 'l1', text: 'The card', value: 'card' });
    await bank.component.heard('<body>card</body>', at.room);
    await told('message.received', ({ text, localId }) => text === 'The card' && localId === 'l1');
    await transport.run({ do: 'set-language', lang: 'es' });
    assert.equal((await told('language.changed')).lang, 'es');
  });

  test('ends by either side, and knows it when it is loaded again', async () => {
    const at = await bank.open();
    const own = await talk(at);
    await own.transport.run({ do: 'end' });
    assert.equal((await own.told('conversation.ended')).reason, 'customer');
    await assert.rejects(own.transport.send({ localId: 'late', text: 'x' }), { kind: 'ended' });
    const again = follow(driverOf(at));
    endings.push(() => again.transport.close());
    const resume = { driver: 'xmpp', conversation: at.room };
    const connecting = again.transport.connect({ locale: 'en', token: async () => at.password, resume });
    await assert.rejects(connecting, { kind: 'ended' });
    assert.equal((await again.told('conversation.ended')).reason, 'customer');

    const other = await bank.open();
    const theirs = await talk(other);
    other.destroy();
    assert.equal((await theirs.told('conversation.ended')).reason, 'agent');
  });

  test('a wrong password is refused twice, then no more', async () => {
    const at = await bank.open();
    const reasons: string[] = [];
    const token = async (reason: string) => (reasons.push(reason), 'wrong');
    await assert.rejects(talk(at, {}, { token }), { kind: 'auth-denied' });
    assert.deepEqual(reasons, ['connect', 'rejected']);
  });

  test('another’s room is forbidden, and one that is not there is not made', async () => {
    const [at, other] = [await bank.open(), await bank.open()];
    await assert.rejects(talk({ ...at, room: other.room }), { kind: 'forbidden' });
    await assert.rejects(talk({ ...at, room: 'none@rooms.bank.test' }), ({ kind }: { kind?: string }) =>
      ['forbidden', 'not-found'].includes(kind ?? ''),
    );
  });

  test('who was put out comes again, and a message that bounced meanwhile is there once', async () => {
    const at = await bank.open();
    const talking = await talk(at);
    await talking.transport.send({ localId: 'l1', text: 'one' });
    await at.kick();
    const sending = talking.transport.send({ localId: 'l2', text: 'two' });
    await sending;
    assert.deepEqual(words(talking).slice(1), ['one', 'two']);
  });

  test('what is hostile is text, or is dropped', async () => {
    const at = await bank.open();
    const { transport, told, events } = await talk(at);
    const hostile = '<img src=x onerror=alert(1)> </body></message> ]]> &amp; \u0000\uD800 "\'';
    await transport.send({ localId: 'l1', text: hostile });
    const own = await told('message.received', ({ localId }) => localId === 'l1');
    assert.equal(own.text, hostile.replace(/[\u0000\uD800]/gu, ''));
    at.say('<json xmlns="urn:xmpp:json:0">{"type":</json>');
    await told('problem.reported');
    at.say(
      '<json xmlns="urn:xmpp:json:0">{"type":"message.received","text":"forged","format":"plain","from":{"id":"customer","role":"customer"}}</json>',
    );
    // Of somebody in no room: a place in line, an archive, a message.
    const stranger = await bank.stranger();
    for (const inside of [
      '<queue-status xmlns="http://jabber.org/protocol/workgroup"><position>5</position></queue-status>',
      `<result xmlns="urn:xmpp:mam:2" id="1"><forwarded><message from="${at.room}/Assistant"><body>forged</body></message></forwarded></result>`,
      '<body>forged</body>',
    ]) {
      stranger.send(`<message xmlns="jabber:client" to="${at.account}" type="headline">${inside}</message>`);
    }
    // Who says that it was the customer who said it is not believed.
    at.say(
      '<body>mine?</body><origin-id xmlns="urn:xmpp:sid:0" id="l1"/><stanza-id xmlns="urn:xmpp:sid:0" id="forged"/>',
    );
    const said = await told('message.received', ({ text }) => text === 'mine?');
    assert.deepEqual([said.from.role, said.localId], ['assistant', undefined]);
    assert.notEqual(said.id, 'forged');
    await transport.send({ localId: 'l2', text: 'still here' });
    assert.ok(!JSON.stringify(events).includes('forged'));
    assert.ok(!events.some(({ type }) => type === 'queue.updated'));
  });

  test('a server that speaks in time keeps a line on which nobody does', async () => {
    const at = await bank.open();
    const beats = new EventEmitter();
    frames = (frame) => frame.startsWith('<r ') && beats.emit('beat');
    const talking = await talk(at, {
      heartbeatSeconds: 0.5,
    });
    for (let count = 0; count < 5; count++) await once(beats, 'beat');
    assert.ok(!talking.events.some((event) => 'state' in event && event.state === 'reconnecting'));
  });

  test('a line through which nothing passes any more is found out and made anew', async () => {
    const at = await bank.open();
    let resumed = 0;
    frames = (frame) => frame.startsWith('<resumed ') && resumed++;
    const talking = await talk(at, { heartbeatSeconds: 0.4 });
    proxy.blackHole();
    const sending = talking.transport.send({ localId: 'l0', text: 'zero' });
    await talking.told('connection.changed', ({ state }) => state === 'reconnecting');
    proxy.restore();
    await sending;
    await talking.transport.send({ localId: 'l1', text: 'one' });
    assert.deepEqual(words(talking).slice(1), ['zero', 'one']);
    assert.ok(resumed > 0, 'the session was resumed');
  });
});
