import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { entriesOf } from '../../src/core/conversation/select.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { createSession, type Session } from '../../src/session/session.ts';
import { assistant, customer, maria, said, shown, stamp } from '../core/conversation/facts.ts';
import { countingIds, FakeTransport, HandClock, HandMemory } from './fakes.ts';

let transport: FakeTransport;
let clock: HandClock;
let memory: HandMemory;
let session: Session;

beforeEach(() => {
  transport = new FakeTransport();
  clock = new HandClock();
  memory = new HandMemory();
  session = createSession({ transport, clock, ids: countingIds(), memory }, 'en');
  session.start({ locale: 'en' });
});

const outgoing = () => session.store.state.timeline.outgoing;

test('a chat that is cleared is closed, empty, and forgotten; no other comes in its place by itself', () => {
  memory.kept = { driver: 'fake', conversation: 'c-1' };
  transport.emit(said(maria, 'Hello'));
  session.clear('denied');
  const { timeline, expired, clearedWhy } = session.store.state;
  assert.deepEqual([shown(session.store.state), expired, clearedWhy], [[], true, 'denied']);
  assert.deepEqual(timeline.outgoing, []);
  assert.deepEqual([transport.closed, memory.kept], [1, undefined]);
  session.clear('another');
  session.start({ locale: 'en' });
  assert.equal(transport.connects.length, 1);
  assert.equal(session.store.state.clearedWhy, 'denied');
  assert.equal(clock.pending, 0);
});

test('an end of the session at 0 is a sign-out', () => {
  session.signedInUntil(0);
  assert.equal(session.store.state.clearedWhy, 'signed-out');
});

test('a conversation that is not to be had any more is told as missing; somebody else’s is not', async () => {
  for (const [kind, told] of [
    ['not-found', 1],
    ['forbidden', 0],
  ] as const) {
    transport = new FakeTransport();
    transport.refuseConnect = new TransportError(kind);
    memory.kept = { driver: 'fake', conversation: 'c-9' };
    session = createSession({ transport, clock, ids: countingIds(), memory }, 'en');
    session.start({ locale: 'en' });
    await new Promise(setImmediate);
    assert.equal(transport.connects.length, 2);
    const notices = [...entriesOf(session.store.state.timeline)].filter(({ kind: one }) => one === 'notice');
    assert.equal(notices.length, told);
  }
});

test('what another version has kept and cannot be read is told as missing', () => {
  transport = new FakeTransport();
  session = createSession(
    { transport, clock, ids: countingIds(), memory: Object.assign(new HandMemory(), { isForeign: true }) },
    'en',
  );
  session.start({ locale: 'en' });
  assert.equal([...entriesOf(session.store.state.timeline)].length, 1);
});

test('words are on screen before anybody has answered', () => {
  void session.send('Hello');
  assert.deepEqual(shown(session.store.state), ['Hello']);
  assert.equal(transport.sent[0]?.text, 'Hello');
});

test('sending settles when the other side has the words', async () => {
  const sending = session.send('Hello');
  transport.answers[0]!.resolve({ localId: 'l1', id: 'e1', at: 1 });
  await sending;
  assert.equal(outgoing()[0]?.delivery?.state, 'sent');
});

test('words that are refused stay, and the promise tells why', async () => {
  const sending = session.send('Hello');
  transport.answers[0]!.reject(new TransportError('auth-denied'));
  await assert.rejects(sending, { code: 'session-expired', retryable: false });
  assert.deepEqual(outgoing()[0]?.delivery, { state: 'failed', error: 'auth-denied' });
});

test('words of which nobody knows whether they arrived are not called failed', async () => {
  const sending = session.send('Hello');
  transport.answers[0]!.reject(new TransportError('cut', { delivery: 'unknown' }));
  await assert.rejects(sending, { code: 'transport-lost', retryable: true });
  assert.equal(outgoing()[0]?.delivery?.state, 'unknown');
});

test('trying again sends the same words under the same id', async () => {
  const sending = session.send('Hello');
  transport.answers[0]!.reject(new TransportError('network'));
  await assert.rejects(sending);
  void session.retry('l1');
  assert.deepEqual(transport.sent[1], transport.sent[0]);
  assert.equal(outgoing()[0]?.delivery?.state, 'waiting');
});

test('discarded words are gone and are never tried again', async () => {
  const sending = session.send('Hello');
  transport.answers[0]!.reject(new TransportError('network'));
  await assert.rejects(sending);
  session.discard('l1');
  await session.retry('l1');
  assert.deepEqual(shown(session.store.state), []);
  assert.equal(transport.sent.length, 1);
});

test('what is too long is refused before it goes anywhere', async () => {
  await assert.rejects(session.send('x'.repeat(4001)), { code: 'message-too-long' });
  assert.deepEqual(shown(session.store.state), []);
  assert.equal(transport.sent.length, 0);
});

test('after the end nothing goes out', async () => {
  transport.emit({ type: 'conversation.ended', ...stamp(), reason: 'agent' });
  await assert.rejects(session.send('Hello'), { code: 'message-refused' });
});

test('nonsense from a transport of the page is dropped, and the next good event works', () => {
  for (const nonsense of [
    { type: 'message.received' },
    {
      type: 'message.received',
      id: 'x',
      at: 1,
      from: { id: 'y', role: 'system' },
      text: 'Pay',
      format: 'plain',
    },
    { type: 'no.such.event' },
    { type: 7 },
    {},
  ]) {
    transport.emit(nonsense);
  }
  transport.emit(said(assistant, 'Good'));
  assert.deepEqual(shown(session.store.state), ['Good']);
});

test('a wish that cannot be granted is a problem in the state, not a crash', async () => {
  transport.refuseCommands = new TransportError('forbidden');
  await assert.rejects(session.run({ do: 'request-agent' }), { code: 'transport-refused' });
  assert.equal(session.store.state.connection.problem, 'forbidden');
});

test('typing that nobody refreshes ends by itself', () => {
  transport.emit({ type: 'typing.changed', from: maria, on: true, ttlSeconds: 10 });
  clock.pass(9);
  assert.equal(session.store.state.presence.typing.length, 1);
  clock.pass(2);
  assert.equal(session.store.state.presence.typing.length, 0);
});

test('that the customer types is told now and then, and once that it stopped', () => {
  for (let key = 0; key < 20; key++) {
    session.typing(true);
    clock.pass(0.5);
  }
  const told = transport.hints.length;
  assert.ok(told >= 3 && told <= 4, `${told} hints for 20 keys in 10 seconds`);
  clock.pass(10);
  assert.deepEqual(transport.hints.at(-1), { type: 'typing', on: false });
  assert.equal(transport.hints.length, told + 1);
});

test('answers of a secure prompt go out once, and are in no state, whatever becomes of them', async () => {
  const run = transport.run.bind(transport);
  transport.run = async (command) => {
    await run(command);
    throw new TransportError('cut', { delivery: 'unknown' });
  };
  const values = { zip: '85004' };
  await assert.rejects(session.submitSecure('r', values), { kind: 'cut', delivery: 'unknown' });
  assert.deepEqual(transport.commands, [{ do: 'submit-secure', requestId: 'r', values }]);
  assert.ok(!JSON.stringify([session.store.state, memory, transport.sent]).includes('85004'));
  assert.equal(session.store.state.connection.problem, undefined);
  transport.run = () => Promise.reject(new Error('of another bundle'));
  await assert.rejects(session.submitSecure('r', values), { kind: 'unsupported' });
});

test('what is read is told while it is in view, own words never', () => {
  const hidden = said(assistant, 'Unseen');
  const seen = said(assistant, 'Seen');
  transport.emit(hidden);
  session.reading(true);
  transport.emit(seen);
  transport.emit(said(customer, 'Own', { localId: 'other-tab' }));
  assert.deepEqual(transport.hints, [
    { type: 'read', upTo: hidden.id },
    { type: 'read', upTo: seen.id },
  ]);
});

test('after dispose nothing is left: no timer, no listener, no connection', () => {
  session.typing(true);
  transport.emit({ type: 'typing.changed', from: maria, on: true, ttlSeconds: 10 });
  session.dispose();
  assert.equal(clock.pending, 0);
  assert.equal(transport.isHeard, false);
  assert.equal(transport.closed, 1);
});

test('a conversation that is open goes on after a reload, until it has ended', () => {
  const token = { driver: 'gateway', conversation: 'c-1' };
  transport.emit({ type: 'resume.changed', token });
  assert.deepEqual(memory.kept, token);
  transport.emit({ type: 'conversation.ended', ...stamp(), reason: 'agent' });
  assert.equal(memory.kept, undefined);
});

test('how far the customer has read is kept over a reload', () => {
  session.reading(true);
  transport.emit({ type: 'connection.changed', state: 'online', attempt: 0 });
  const seen = said(maria, 'Seen');
  transport.emit(seen);
  assert.equal(memory.marked, seen.id);
  session.reading(false);
  const missed = said(maria, 'Missed');
  transport.emit(missed);
  assert.equal(memory.marked, seen.id);

  const second = new FakeTransport();
  const loaded = createSession({ transport: second, clock, ids: countingIds(), memory }, 'en');
  loaded.start({ locale: 'en' });
  for (const event of [said(customer, 'Mine'), seen, missed]) second.emit(event);
  second.emit({ type: 'connection.changed', state: 'online', attempt: 0 });
  assert.equal(loaded.store.state.unread, 1);
});

test('where the open conversation is not this customer\u2019s, a new one begins', async () => {
  const resume = { driver: 'gateway', conversation: 'c-1' };
  const second = new FakeTransport();
  second.refuseConnect = new TransportError('forbidden');
  memory.kept = resume;
  createSession({ transport: second, clock, ids: countingIds(), memory }, 'en').start({ locale: 'en' });
  await new Promise(setImmediate);
  assert.deepEqual(second.connects, [{ locale: 'en', resume }, { locale: 'en' }]);
  assert.equal(memory.kept, undefined);
});

test('a message that is long on its way is told to be so, and no longer when it has arrived', async () => {
  const sending = session.send('Hello');
  transport.emit({ type: 'outbox.changed', localId: 'l1', status: 'sending' });
  clock.pass(2.9);
  assert.equal(session.store.state.waits.sending, false);
  clock.pass(0.1);
  assert.equal(session.store.state.waits.sending, true);
  transport.answers[0]!.resolve({ localId: 'l1', id: 'e1', at: 1 });
  await sending;
  assert.equal(session.store.state.waits.sending, false);
});

test('an assistant that is slow is told to be so in three steps, until it says something', () => {
  const step = () => session.store.state.waits.answer;
  transport.emit({ type: 'participant.joined', ...stamp(), participant: assistant });
  transport.emit({ type: 'connection.changed', state: 'online', attempt: 1 });
  transport.emit(said(customer, 'Hello'));
  const steps = [3.9, 0.1, 11, 30].map((seconds) => {
    clock.pass(seconds);
    return step();
  });
  assert.deepEqual(steps, [0, 1, 2, 3]);
  transport.emit(said(assistant, 'Here I am.'));
  assert.equal(step(), 0);
  clock.pass(60);
  assert.equal(step(), 0);
});

test('a person who takes time to write is not told to be slow', () => {
  transport.emit({ type: 'participant.joined', ...stamp(), participant: maria });
  transport.emit({ type: 'connection.changed', state: 'online', attempt: 1 });
  transport.emit(said(customer, 'Hello'));
  clock.pass(60);
  assert.equal(session.store.state.waits.answer, 0);
});

test('an assistant is not told to be slow while the line is down, nor with what was read back', () => {
  const step = () => session.store.state.waits.answer;
  transport.emit({ type: 'participant.joined', ...stamp(), participant: assistant });
  transport.emit(said(customer, 'Yesterday'));
  transport.emit({ type: 'connection.changed', state: 'online', attempt: 1 });
  clock.pass(60);
  assert.equal(step(), 0);
  transport.emit(said(customer, 'Today'));
  clock.pass(5);
  assert.equal(step(), 1);
  transport.emit({ type: 'connection.changed', state: 'reconnecting', attempt: 1 });
  assert.equal(step(), 0);
  clock.pass(60);
  assert.equal(step(), 0);
});

for (const command of [
  { do: 'leave-message', text: 'It is 4111 1111 1111 1111' },
  { do: 'answer-summary', id: 's', answer: 'wrong', text: 'It is 4111 1111 1111 1111' },
  { do: 'rate', about: 'agent', score: 5, comment: '4111 1111 1111 1111' },
  { do: 'request-agent', reason: 'My card 4111 1111 1111 1111' },
] as const) {
  test(`no secret goes out in what is written for "${command.do}"`, async () => {
    await assert.rejects(session.run(command), { code: 'message-sensitive' });
    assert.deepEqual(transport.commands, []);
  });
}
