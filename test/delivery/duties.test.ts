import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import { createBackoff } from '../../src/delivery/backoff.ts';
import { asTransportError } from '../../src/delivery/failure.ts';
import { createSubscribers } from '../../src/delivery/subscribers.ts';
import { createTokenBroker } from '../../src/delivery/token.ts';
import { defaultTuning } from '../../src/delivery/tuning.ts';
import { settled } from './support/fake-clock.ts';
import { createStage, type Stage } from './support/stage.ts';

describe('backoff', () => {
  const most = [400, 800, 1_600, 3_200, 6_400, 12_800, 20_000, 20_000];
  for (const random of [0, 0.5, 1]) {
    test(`is random from the third on between a second and a limit that doubles up to twenty (chance ${random})`, () => {
      const backoff = createBackoff({ random: () => random }, defaultTuning);
      assert.deepEqual(
        most.map(() => backoff.next()),
        most.map((limit) => Math.max(limit * random, limit > 1_000 ? 1_000 : 0)),
      );
      backoff.reset();
      assert.equal(backoff.next(), 400 * random);
    });
  }

  const asked: readonly [number, number][] = [[3, 3_000], [0, 0], [-5, 0], [1e9, 120_000], [NaN, 0]]; // prettier-ignore
  for (const [seconds, least] of asked) {
    test(`waits at least what the server asks for, within reason (${seconds} s)`, () => {
      assert.equal(createBackoff({ random: () => 0 }, defaultTuning).next(seconds), least);
    });
  }
});

describe('tokens', () => {
  const never = new AbortController().signal;

  test('are asked for once at a time', async () => {
    let calls = 0;
    const broker = createTokenBroker(async () => `t${++calls}`);
    assert.deepEqual(await Promise.all([broker.ask('connect', never), broker.ask('refresh', never)]), [
      't1',
      't1',
    ]);
    assert.equal(await broker.ask('refresh', never), 't2');
  });

  test('two refused in a row are the end, and one that is taken starts the count anew', async () => {
    const reasons: string[] = [];
    const broker = createTokenBroker(async (reason) => {
      reasons.push(reason);
      return 't';
    });
    await broker.ask('connect', never);
    broker.refused();
    await broker.ask('connect', never);
    broker.accepted();
    broker.refused();
    await broker.ask('connect', never);
    broker.refused();
    await assert.rejects(broker.ask('connect', never), { kind: 'auth-denied', retry: 'never' });
    assert.deepEqual(reasons, ['connect', 'rejected', 'rejected']);
  });

  test('a page that does not heed the signal does not block the next attempt', async () => {
    let calls = 0;
    const broker = createTokenBroker(() =>
      ++calls === 1 ? new Promise(() => undefined) : Promise.resolve('t'),
    );
    const attempt = new AbortController();
    void broker.ask('connect', attempt.signal);
    attempt.abort();
    assert.equal(await broker.ask('connect', never), 't');
  });

  test('a page that cannot give one is trouble that may pass; one that gives none is not', async () => {
    const failing = createTokenBroker(() => Promise.reject(new Error('500')));
    await assert.rejects(failing.ask('connect', never), { kind: 'network', retry: 'auto' });
    const empty = createTokenBroker(async () => '');
    await assert.rejects(empty.ask('connect', never), { kind: 'auth-denied' });
    assert.equal(await createTokenBroker(undefined).ask('connect', never), '');
  });

  const refuse = async (stage: Stage): Promise<void> => {
    stage.driver.last.refuse(new TransportError('auth-expired'));
    await settled();
    stage.transport.wake();
    await settled();
  };

  test('a transport gives up when the second is refused', async () => {
    const stage = createStage();
    const reasons: string[] = [];
    const token = async (reason: string) => `${reasons.push(reason)}`;
    await stage.connect({ token });
    for (let round = 0; round < 2; round++) {
      await stage.driver.last.io.token('connect');
      await refuse(stage);
    }
    await assert.rejects(stage.driver.last.io.token('connect'), { kind: 'auth-denied' });
    assert.deepEqual(reasons, ['connect', 'rejected']);
  });

  test('a delivery that is refused for its token goes out again over a new connection', async () => {
    const stage = createStage({ random: 0 });
    await stage.online();
    const sent = stage.transport.send({ localId: 'a', text: 'x' });
    await settled();
    stage.driver.last.deliveries[0]?.reject(new TransportError('auth-expired'));
    await stage.clock.pass(1);
    assert.equal(stage.driver.attempts.length, 2);
    stage.driver.last.letIn();
    await settled();
    stage.driver.last.deliveries[0]?.accept();
    assert.equal((await sent).id, 'server-a');
  });

  test('a backend that lets us in and refuses each delivery for its token is not asked for ever', async () => {
    const stage = createStage({ random: 0 });
    const reasons: string[] = [];
    const token = async (reason: string) => `${reasons.push(reason)}`;
    await stage.connect({ token });
    const sent = stage.transport.send({ localId: 'a', text: 'x' });
    const outcome = assert.rejects(sent, { kind: 'auth-denied', delivery: 'not-sent' });
    for (let round = 0; round < 2; round++) {
      await stage.driver.last.io.token('connect');
      stage.driver.last.letIn();
      await settled();
      stage.driver.last.deliveries[0]?.reject(new TransportError('auth-expired'));
      await stage.clock.pass(1);
    }
    stage.driver.last.refuse(
      await stage.driver.last.io.token('connect').then(
        () => assert.fail('a third token'),
        (error: Error) => error,
      ),
    );
    await outcome;
    assert.deepEqual(reasons, ['connect', 'rejected']);
    assert.equal(stage.transport.state, 'offline');
  });

  test('one that ran out after it was good counts as none refused', async () => {
    const stage = createStage({ random: 0 });
    const reasons: string[] = [];
    await stage.connect({ token: async (reason) => `${reasons.push(reason)}` });
    for (let round = 0; round < 4; round++) {
      await stage.driver.last.io.token('connect');
      stage.driver.last.letIn();
      await stage.clock.pass(120_000);
      stage.driver.last.hangUp({ again: true, error: new TransportError('auth-expired') });
      await stage.clock.pass(1);
    }
    assert.deepEqual(reasons, ['connect', 'rejected', 'rejected', 'rejected']);
  });

  test('one that was taken after another was refused is renewed in time as any other', async () => {
    const stage = createStage({ random: 0 });
    const reasons: string[] = [];
    await stage.connect({ token: async (reason) => `${reasons.push(reason)}` });
    await stage.driver.last.io.token('connect');
    await refuse(stage);
    await stage.driver.last.io.token('connect');
    stage.driver.last.letIn();
    await settled();
    stage.driver.last.io.expires(100);
    await stage.clock.pass(80_000);
    assert.deepEqual(reasons, ['connect', 'rejected', 'refresh']);
    assert.deepEqual(stage.driver.last.renewed, ['3']);
  });

  test('a page that fails is asked again while the old one is still good, and at the old pace after that', async () => {
    const stage = createStage();
    const asked: number[] = [];
    const begun = stage.clock.now();
    const token = async (): Promise<string> => {
      asked.push((stage.clock.now() - begun) / 1000);
      if (asked.length < 5) throw new Error('500');
      return 'late';
    };
    await stage.online({ token });
    stage.driver.last.io.expires(1000);
    await stage.clock.pass(1_798_400);
    assert.deepEqual(asked, [800, 960, 992, 998.4, 1798.4]);
    assert.deepEqual(stage.driver.last.renewed, ['late']);
  });

  test('a channel that makes the next one itself does so without the page, and again after it failed', async () => {
    let refreshed = 0;
    const refresh = (): Promise<void> =>
      ++refreshed === 1 ? Promise.reject(new TransportError('network')) : Promise.resolve();
    const stage = createStage({ refresh });
    await stage.online({ token: () => Promise.reject(new Error('no page')) });
    stage.driver.last.io.expires(100);
    await stage.clock.pass(96_000 + 80_000);
    assert.deepEqual([refreshed, stage.driver.last.renewed], [3, []]);
    await stage.transport.close();
    assert.equal(stage.clock.pending, 0);
  });

  test('a fresh one is handed over before the old one runs out, again and again', async () => {
    const stage = createStage();
    let count = 0;
    await stage.online({ token: async () => `t${++count}` });
    stage.driver.last.io.expires(100);
    await stage.clock.pass(79_999);
    assert.deepEqual(stage.driver.last.renewed, []);
    await stage.clock.pass(80_001);
    assert.deepEqual(stage.driver.last.renewed, ['t1', 't2']);
    stage.driver.last.hangUp();
    await settled();
    await stage.transport.close();
    assert.equal(stage.clock.pending, 0);
  });
});

test('the error of another bundle keeps its meaning, and any other is trouble with the network', () => {
  const foreign = Object.assign(new Error('x'), { kind: 'forbidden', delivery: 'not-sent', retry: 'never' });
  assert.equal(asTransportError(foreign, { kind: 'network' }).kind, 'forbidden');
  assert.ok(asTransportError(foreign, { kind: 'network' }) instanceof TransportError);
  assert.equal(asTransportError('x', { kind: 'network' }).kind, 'network');
});

test('a listener that throws stops neither the others nor the teller', async (context) => {
  const heard: string[] = [];
  const subscribers = createSubscribers<string>();
  subscribers.add(() => {
    throw new Error('mine');
  });
  subscribers.add((event) => heard.push(event));
  const surfaced: (() => void)[] = [];
  context.mock.method(globalThis, 'queueMicrotask', (act: () => void) => surfaced.push(act));
  subscribers.tell('a');
  assert.deepEqual(heard, ['a']);
  assert.throws(() => surfaced[0]?.(), /mine/);
});
