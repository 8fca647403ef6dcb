import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { settled } from './support/fake-clock.ts';
import { messageAt } from './support/fake-driver.ts';
import { createStage } from './support/stage.ts';

const draft = { localId: 'l1', text: 'hello' };
const states = (stage: ReturnType<typeof createStage>) =>
  stage.of('connection.changed').map(({ state }) => state);

describe('connecting', () => {
  test('tells what the backend can do before it tells that it is online', async () => {
    const stage = createStage();
    const online = stage.transport.connect({ locale: 'en' });
    await settled();
    assert.equal(stage.transport.state, 'connecting');
    stage.driver.last.letIn();
    await online;
    assert.deepEqual(
      stage.events.map(({ type }) => type),
      ['connection.changed', 'capabilities.changed', 'resume.changed', 'connection.changed'],
    );
    assert.equal(stage.transport.state, 'online');
    assert.equal(stage.transport.capabilities.resume, 'gap-free');
  });

  test('what a driver emits while it opens is told before it is online', async () => {
    const stage = createStage();
    await stage.connect();
    stage.driver.last.emit(messageAt(1));
    stage.driver.last.letIn();
    await settled();
    const types = stage.events.map(({ type }) => type);
    assert.ok(types.includes('message.received'));
    assert.ok(types.indexOf('message.received') < types.lastIndexOf('connection.changed'));
  });

  test('what came over an attempt that named no conversation is not told: the next begins another', async () => {
    const stage = createStage({ random: 0 });
    await stage.connect();
    stage.driver.last.emit(messageAt(1, { text: 'Hello from a conversation that nobody will see again.' }));
    stage.driver.last.refuse(new TransportError('cut'));
    await stage.clock.pass(1);
    stage.driver.last.emit(messageAt(1, { id: 'other', text: 'Hello.' }));
    stage.driver.last.letIn();
    await settled();
    assert.deepEqual(
      stage.of('message.received').map(({ text }) => text),
      ['Hello.'],
    );
  });

  test('gives up an attempt after eight seconds, and closes a channel that comes too late', async () => {
    const stage = createStage();
    await stage.connect();
    const [first] = stage.driver.attempts;
    await stage.clock.pass(7_999);
    assert.equal(first?.io.signal.aborted, false);
    await stage.clock.pass(1);
    assert.equal(first?.io.signal.aborted, true);
    first?.letIn();
    await settled();
    assert.equal(first?.isClosed, true);
    assert.equal(stage.transport.state, 'connecting');
  });

  test('connect rejects when trying is pointless, and the reason is told', async () => {
    const stage = createStage();
    const online = stage.transport.connect({ locale: 'en' });
    await settled();
    stage.driver.last.refuse(new TransportError('forbidden'));
    await assert.rejects(online, { kind: 'forbidden' });
    assert.deepEqual(states(stage), ['connecting', 'offline']);
    assert.equal(stage.of('problem.reported')[0]?.error.kind, 'forbidden');
    await assert.rejects(stage.transport.send(draft), { kind: 'forbidden', delivery: 'not-sent' });
  });

  test('connecting again after giving up is a new start', async () => {
    const stage = createStage();
    await stage.connect();
    stage.driver.last.refuse(new TransportError('forbidden'));
    await settled();
    await stage.online();
    assert.equal(stage.transport.state, 'online');
    const sent = stage.transport.send(draft);
    await settled();
    stage.driver.last.deliveries[0]?.accept();
    assert.equal((await sent).id, 'server-l1');
  });
});

describe('a connection that breaks', () => {
  test('is opened again after a pause, from the last cursor', async () => {
    const stage = createStage();
    await stage.online();
    stage.driver.last.emit(messageAt(1));
    stage.driver.last.hangUp();
    await settled();
    const waiting = stage.of('connection.changed').at(-1);
    assert.equal(waiting?.state, 'reconnecting');
    assert.equal(waiting?.retryAt, stage.clock.now() + 200);
    await stage.clock.pass(200);
    assert.equal(stage.driver.attempts.length, 2);
    assert.deepEqual(stage.driver.last.io.resume, { driver: 'fake', conversation: 'c-1', cursor: '1' });
  });

  test('wake ends the pause at once', async () => {
    const stage = createStage();
    await stage.online();
    stage.driver.last.hangUp({ again: true, after: 60 });
    await settled();
    stage.transport.wake();
    await settled();
    assert.equal(stage.driver.attempts.length, 2);
  });

  test('waits for wake while the page sleeps', async () => {
    let asleep = true;
    const stage = createStage({ asleep: () => asleep });
    await stage.online();
    stage.driver.last.hangUp();
    await stage.clock.pass(3_600_000);
    assert.equal(stage.driver.attempts.length, 1);
    assert.equal(stage.transport.state, 'offline');
    assert.equal(stage.clock.pending, 0);
    asleep = false;
    stage.transport.wake();
    await settled();
    assert.equal(stage.driver.attempts.length, 2);
  });

  test('a backend that hangs up at once is not stormed', async () => {
    const stage = createStage({ random: 1 });
    await stage.online();
    for (let round = 0; round < 200; round++) {
      stage.driver.last.letIn();
      stage.driver.last.hangUp({ again: true, after: 0 });
      await stage.clock.pass(500);
    }
    assert.ok(stage.driver.attempts.length < 14, `${stage.driver.attempts.length} attempts in 100 s`);
  });

  test('silence of two and a half heartbeats is a broken connection', async () => {
    const stage = createStage();
    await stage.online();
    stage.driver.last.io.heartbeat(2);
    await stage.clock.pass(4_999);
    stage.driver.last.io.alive();
    await stage.clock.pass(4_999);
    assert.equal(stage.transport.state, 'online');
    await stage.clock.pass(1);
    assert.equal(stage.transport.state, 'reconnecting');
    assert.ok(stage.driver.attempts[0]?.isClosed);
  });

  test('words of a channel that was given up are not heard', async () => {
    const stage = createStage();
    await stage.online();
    const [first] = stage.driver.attempts;
    first?.hangUp();
    await settled();
    first?.emit(messageAt(1));
    assert.equal(stage.of('message.received').length, 0);
  });

  test('a queue of questions to the backend ends with the line', async () => {
    const stage = createStage({ run: () => new Promise(() => undefined) });
    await stage.online();
    const end = stage.transport.run({ do: 'end' });
    stage.driver.last.hangUp();
    await assert.rejects(end, { kind: 'cut', delivery: 'unknown' });
    await assert.rejects(stage.transport.run({ do: 'end' }), { kind: 'network', delivery: 'not-sent' });
  });
});

async function tryAgain({ transport }: ReturnType<typeof createStage>): Promise<void> {
  await settled();
  transport.wake();
  await settled();
}

describe('several drivers', () => {
  test('the second is tried when the first twice does not get through, and is kept', async () => {
    const other = createStage({ name: 'second' });
    const stage = createStage({ name: 'first', fallback: other.driver });
    await stage.connect();
    for (let round = 0; round < 2; round++) {
      stage.driver.last.refuse(new TransportError('network'));
      await tryAgain(stage);
    }
    assert.equal(stage.driver.attempts.length, 2);
    other.driver.last.letIn();
    await settled();
    assert.equal(stage.transport.state, 'online');
    assert.equal(stage.of('resume.changed').at(-1)?.token.driver, 'second');
    other.driver.last.hangUp();
    await tryAgain(stage);
    assert.equal(stage.driver.attempts.length, 2);
    assert.equal(other.driver.attempts.length, 2);
  });

  test('after a reload the one that worked is tried first', async () => {
    const other = createStage({ name: 'second' });
    const stage = createStage({ name: 'first', fallback: other.driver });
    const resume = { driver: 'second', conversation: 'c-9', cursor: '7' };
    await stage.connect({ resume });
    assert.equal(stage.driver.attempts.length, 0);
    assert.deepEqual(other.driver.last.io.resume, resume);
  });

  test('a token of a driver that is not here is of no use', async () => {
    const stage = createStage();
    await stage.connect({ resume: { driver: 'gone', conversation: 'c-9' } });
    assert.equal(stage.driver.last.io.resume, undefined);
    assert.equal(stage.of('gap.found').length, 1);
  });

  test('a backend that refuses is no reason for another driver', async () => {
    const other = createStage();
    const stage = createStage({ fallback: other.driver });
    await stage.connect();
    for (let round = 0; round < 3; round++) {
      stage.driver.last.refuse(new TransportError('overloaded'));
      await tryAgain(stage);
    }
    assert.equal(other.driver.attempts.length, 0);
  });
});

describe('the end', () => {
  test('a conversation that has ended takes no more words and is not opened again', async () => {
    const stage = createStage();
    await stage.online();
    const waiting = stage.transport.send(draft);
    stage.driver.last.emit({ type: 'conversation.ended', id: 'e', at: 1, reason: 'agent' });
    await assert.rejects(waiting, { kind: 'ended' });
    await assert.rejects(stage.transport.send({ localId: 'l2', text: 'more' }), { kind: 'ended' });
    stage.driver.last.hangUp();
    await stage.clock.pass(60_000);
    assert.equal(stage.driver.attempts.length, 1);
    assert.equal(stage.transport.state, 'ended');
  });

  test('after close nothing is told and no timer is left', async () => {
    const stage = createStage({ run: () => new Promise(() => undefined) });
    await stage.online();
    stage.driver.last.io.heartbeat(5);
    stage.driver.last.io.expires(600);
    stage.driver.last.emit(messageAt(3));
    const sent = stage.transport.send(draft);
    const command = stage.transport.run({ do: 'end' });
    await settled();
    const told = stage.events.length;
    await stage.transport.close();
    await assert.rejects(sent, { kind: 'aborted', delivery: 'unknown' });
    await assert.rejects(command);
    await settled();
    assert.equal(stage.clock.pending, 0);
    stage.driver.last.emit(messageAt(1));
    stage.driver.last.hangUp();
    await stage.clock.pass(3_600_000);
    assert.equal(stage.events.length, told);
    assert.ok(stage.driver.last.isClosed);
    assert.equal(stage.driver.attempts.length, 1);
    assert.equal(stage.transport.state, 'closed');
  });

  test('closing while an attempt is under way or a pause lasts leaves no timer', async () => {
    const opening = createStage();
    const online = opening.transport.connect({ locale: 'en' });
    await settled();
    await opening.transport.close();
    await assert.rejects(online, { kind: 'aborted' });
    await settled();
    assert.equal(opening.clock.pending, 0);
    const resting = createStage();
    await resting.online();
    resting.driver.last.hangUp();
    await settled();
    await resting.transport.close();
    await settled();
    assert.equal(resting.clock.pending, 0);
    assert.equal(resting.driver.attempts.length, 1);
  });
});
