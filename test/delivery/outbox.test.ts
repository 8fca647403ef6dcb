import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Accepted, Draft } from '../../src/core/protocol/message.ts';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { settled } from './support/fake-clock.ts';
import { acceptedFor, messageAt } from './support/fake-driver.ts';
import { createStage, type Stage } from './support/stage.ts';

const draft = (localId: string): Draft => ({ localId, text: `text of ${localId}` });

/** Sends, and keeps what became of it. */
function send({ transport }: Stage, localId: string) {
  const result: { accepted?: Accepted; error?: TransportError } = {};
  transport.send(draft(localId)).then(
    (accepted) => (result.accepted = accepted),
    (error: TransportError) => (result.error = error),
  );
  return result;
}

const statuses = (stage: Stage, id: string) =>
  stage.of('outbox.changed').flatMap(({ localId, status }) => (localId === id ? status : []));

const cut = new TransportError('cut', { delivery: 'unknown' });

describe('the outbox', () => {
  test('has one draft under way at a time, first in, first out', async () => {
    const stage = createStage();
    await stage.online();
    send(stage, 'a');
    send(stage, 'b');
    await settled();
    const { deliveries } = stage.driver.last;
    assert.deepEqual(
      deliveries.map((one) => one.draft.localId),
      ['a'],
    );
    deliveries[0]?.accept();
    await settled();
    assert.deepEqual(
      deliveries.map((one) => one.draft.localId),
      ['a', 'b'],
    );
    assert.deepEqual(statuses(stage, 'a'), ['waiting', 'sending', 'sent']);
    assert.deepEqual(statuses(stage, 'b'), ['waiting', 'sending']);
  });

  test('keeps what is written before there is a connection', async () => {
    const stage = createStage();
    const early = send(stage, 'a');
    await stage.online();
    stage.driver.last.deliveries[0]?.accept();
    await settled();
    assert.equal(early.accepted?.id, 'server-a');
  });

  test('takes the same draft twice as one, under way and afterwards', async () => {
    const stage = createStage();
    await stage.online();
    const [first, second] = [send(stage, 'a'), send(stage, 'a')];
    await settled();
    stage.driver.last.deliveries[0]?.accept();
    await settled();
    const third = send(stage, 'a');
    await settled();
    assert.equal(stage.driver.last.deliveries.length, 1);
    for (const one of [first, second, third]) assert.equal(one.accepted?.id, 'server-a');
  });

  test('holds the order when a draft has to wait', async () => {
    const stage = createStage({ random: 0 });
    await stage.online();
    send(stage, 'a');
    send(stage, 'b');
    await settled();
    const { deliveries } = stage.driver.last;
    deliveries[0]?.reject(new TransportError('rate-limited', { retryAfter: 3 }));
    await stage.clock.pass(2_999);
    assert.equal(deliveries.length, 1);
    await stage.clock.pass(1);
    assert.deepEqual(
      deliveries.map((one) => one.draft.localId),
      ['a', 'a'],
    );
    assert.deepEqual(statuses(stage, 'a'), ['waiting', 'sending', 'waiting', 'sending']);
  });

  test('goes on to the next when one is refused for good', async () => {
    const stage = createStage();
    await stage.online();
    const refused = send(stage, 'a');
    send(stage, 'b');
    await settled();
    stage.driver.last.deliveries[0]?.reject(new TransportError('rejected'));
    await settled();
    assert.equal(refused.error?.kind, 'rejected');
    assert.deepEqual(statuses(stage, 'a').at(-1), 'failed');
    assert.equal(stage.driver.last.deliveries[1]?.draft.localId, 'b');
  });

  test('an own message that comes back counts as accepted, and the late word changes nothing', async () => {
    const stage = createStage();
    await stage.online();
    const sent = send(stage, 'a');
    await settled();
    const [delivery] = stage.driver.last.deliveries;
    stage.driver.last.emit(messageAt(1, { localId: 'a', from: { id: 'me', role: 'customer' } }));
    await settled();
    assert.equal(sent.accepted?.id, 'm1');
    assert.equal(delivery?.signal.aborted, true);
    delivery?.accept();
    await settled();
    assert.deepEqual(statuses(stage, 'a'), ['waiting', 'sending', 'sent']);
    assert.equal(stage.of('message.received').length, 1);
  });

  test('words of someone else with the same local id settle nothing', async () => {
    const stage = createStage();
    await stage.online();
    const sent = send(stage, 'a');
    await settled();
    stage.driver.last.emit(messageAt(1, { localId: 'a' }));
    await settled();
    assert.equal(sent.accepted, undefined);
  });

  test('refuses more than it can hold', async () => {
    const stage = createStage({ tuning: { outboxSize: 1 } });
    send(stage, 'a');
    const second = send(stage, 'b');
    await settled();
    assert.equal(second.error?.kind, 'overloaded');
    assert.deepEqual(statuses(stage, 'b'), ['failed']);
  });

  test('an answer that is not one leaves the outcome unknown', async () => {
    const stage = createStage();
    await stage.online();
    const sent = send(stage, 'a');
    await settled();
    stage.driver.last.deliveries[0]?.resolve({ localId: 'other', id: 'x', at: 1 });
    await settled();
    assert.deepEqual([sent.error?.kind, sent.error?.delivery], ['protocol', 'unknown']);
    assert.deepEqual(statuses(stage, 'a').at(-1), 'unknown');
  });
});

describe('an unknown outcome', () => {
  const rows: readonly {
    readonly what: string;
    readonly idempotent: boolean | number;
    readonly found?: Accepted | null;
    readonly after?: number;
    readonly deliveries: number;
    readonly status: string;
  }[] = [
    { what: 'is sent again where that is harmless', idempotent: true, deliveries: 2, status: 'sending' },
    { what: 'is sent again within the window', idempotent: 60_000, after: 1_000, deliveries: 2, status: 'sending' },
    { what: 'is not sent again after the window', idempotent: 60_000, after: 61_000, deliveries: 1, status: 'unknown' },
    { what: 'is told, and never sent again, elsewhere', idempotent: false, deliveries: 1, status: 'unknown' },
    { what: 'is sent again when it was looked for and not found', idempotent: false, found: null, deliveries: 2, status: 'sending' },
    { what: 'is cleared up when it was found', idempotent: false, found: acceptedFor(draft('a')), deliveries: 1, status: 'sent' },
  ]; // prettier-ignore
  for (const { what, idempotent, found, after = 0, deliveries, status } of rows) {
    test(what, async () => {
      const find = found === undefined ? {} : { find: async () => found };
      const stage = createStage({ capabilities: { idempotent }, ...find });
      await stage.online();
      send(stage, 'a');
      await settled();
      stage.driver.last.deliveries[0]?.reject(cut);
      stage.driver.last.hangUp();
      await settled();
      await stage.clock.pass(250);
      await stage.clock.pass(Math.max(after - 250, 0));
      if (stage.driver.last.io.signal.aborted) await tryAgain(stage);
      stage.driver.last.letIn();
      await settled();
      assert.equal(stage.driver.attempts.flatMap((attempt) => attempt.deliveries).length, deliveries);
      assert.equal(statuses(stage, 'a').at(-1), status);
    });
  }

  test('follows from silence: after fifteen seconds, as unknown and not as failed', async () => {
    const stage = createStage({ capabilities: { idempotent: false } });
    await stage.online();
    const sent = send(stage, 'a');
    await stage.clock.pass(14_999);
    assert.equal(statuses(stage, 'a').at(-1), 'sending');
    await stage.clock.pass(1);
    assert.deepEqual([sent.error?.kind, sent.error?.delivery], ['timeout', 'unknown']);
  });

  test('is tried again when the customer says so', async () => {
    const stage = createStage({ capabilities: { idempotent: false } });
    await stage.online();
    send(stage, 'a');
    await stage.clock.pass(15_000);
    const again = send(stage, 'a');
    await settled();
    stage.driver.last.deliveries[1]?.accept();
    await settled();
    assert.equal(again.accepted?.id, 'server-a');
  });

  test('is cleared up by a message that comes back later, without another send', async () => {
    const stage = createStage({ capabilities: { idempotent: false } });
    await stage.online();
    send(stage, 'a');
    await stage.clock.pass(15_000);
    stage.driver.last.emit(messageAt(1, { localId: 'a', from: { id: 'me', role: 'customer' } }));
    const again = send(stage, 'a');
    await settled();
    assert.equal(again.accepted?.id, 'm1');
    assert.equal(stage.driver.last.deliveries.length, 1);
  });
});

test('without an echo, what comes in meanwhile waits until the question is settled', async () => {
  const stage = createStage({ capabilities: { echo: false } });
  await stage.online();
  send(stage, 'a');
  await settled();
  stage.driver.last.emit(messageAt(1));
  assert.equal(stage.of('message.received').length, 0);
  stage.driver.last.deliveries[0]?.accept();
  await settled();
  assert.deepEqual(
    stage.events.slice(-3).map(({ type }) => type),
    ['outbox.changed', 'message.received', 'resume.changed'],
  );
});

async function tryAgain({ transport }: Stage): Promise<void> {
  transport.wake();
  await settled();
}
