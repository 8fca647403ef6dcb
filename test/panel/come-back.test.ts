import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { TransportError } from '../../src/core/protocol/transport-error.ts';
import type { ActingPanel } from '../../src/panel/acting-panel.ts';
import { createComeBack, stillSignedIn } from '../../src/panel/late/come-back.ts';
import { createSession, type Session } from '../../src/session/session.ts';
import { customer, maria, said } from '../core/conversation/facts.ts';
import { countingIds, FakeTransport, HandClock, HandMemory } from '../session/fakes.ts';

const online = { type: 'connection.changed', state: 'online', attempt: 1 } as const;

describe('a page that is back from the cache of the browser', () => {
  let transport: FakeTransport;
  let clock: HandClock;
  let memory: HandMemory;
  let session: Session;
  let drafts: string[];
  let composer: { text: string; undo: { undo(): string } };
  let token: (() => Promise<string>) | undefined;
  let isOurs: boolean;
  let back: ReturnType<typeof createComeBack>;

  function start(): Session {
    transport = new FakeTransport();
    session = createSession({ transport, clock, memory, ids: countingIds() }, 'en');
    session.store.subscribe((after) => back.changed(after));
    session.start({ locale: 'en' });
    return session;
  }

  const panel = (): ActingPanel =>
    ({
      host: { updateComplete: Promise.resolve(), pageLang: () => 'en', token },
      parts: { memory, clock },
      composer,
      late: { close: () => undefined },
      announcer: { forget: () => undefined },
      get session() {
        return session;
      },
      startAnew: start,
    }) as unknown as ActingPanel;

  beforeEach(() => {
    [clock, memory, drafts] = [new HandClock(), new HandMemory(), []];
    composer = { text: '', undo: { undo: () => '' } };
    token = undefined;
    isOurs = true;
    back = createComeBack(panel(), {
      draft: { hold: (on) => void drafts.push(on ? 'held' : 'let go') },
      outbox: { back: async () => isOurs },
    });
    start();
    memory.kept = { driver: 'gateway', conversation: 'c-1' };
  });

  test('has what was written again, and of what was sent only what has not gone out', async () => {
    for (const text of ['waits', 'on its way', 'perhaps there', 'refused']) {
      void session.send(text).catch(() => undefined);
    }
    transport.emit({ type: 'outbox.changed', localId: 'l2', status: 'sending' });
    transport.answers[2]!.reject(new TransportError('cut', { delivery: 'unknown', retry: 'ask' }));
    transport.answers[3]!.reject(new TransportError('rejected'));
    await new Promise(setImmediate);
    composer.text = 'a draft';
    await back.comeBack();
    assert.equal(composer.text, '');
    transport.emit(online);
    assert.equal(composer.text, 'waits\nrefused\na draft');
  });

  test('leaves alone what another page has taken up meanwhile, and sends', async () => {
    void session.send('waits').catch(() => undefined);
    isOurs = false;
    composer.text = 'a draft';
    await back.comeBack();
    transport.emit(online);
    assert.equal(composer.text, 'a draft');
  });

  test('leaves the draft that is kept alone until it is known who is there', async () => {
    composer.text = 'a draft';
    await back.comeBack();
    assert.deepEqual(drafts, ['held']);
    transport.emit(online);
    assert.deepEqual(drafts, ['held', 'let go']);
  });

  test('has it still when it went and came again before that', async () => {
    composer.text = 'a draft';
    await back.comeBack();
    await back.comeBack();
    transport.emit(online);
    assert.equal(composer.text, 'a draft');
  });

  for (const [what, written] of [
    ['goes on where the conversation had no name yet and nothing was written', ''],
    ['is cleared where nobody can tell whose words they were, since it had no name yet', 'a draft'],
  ] as const) {
    test(what, async () => {
      memory.kept = undefined;
      composer.text = written;
      await back.comeBack();
      transport.emit(said(maria, 'Hello.'));
      memory.kept = { driver: 'gateway', conversation: 'c-2' };
      transport.emit(online);
      assert.equal(session.store.state.clearedWhy, written === '' ? undefined : 'another');
      assert.equal(composer.text, '');
    });
  }

  for (const [what, before] of [
    ['another', 'c-1'],
    ['one that had no name', undefined],
  ] as const) {
    test(`is cleared where a customer has spoken in the one that came, in place of ${what}`, async () => {
      memory.kept = before === undefined ? undefined : { driver: 'gateway', conversation: before };
      composer.text = before === undefined ? '' : 'a draft';
      await back.comeBack();
      transport.emit(said(customer, 'Of somebody else'));
      await new Promise(setImmediate);
      clock.pass(1);
      memory.kept = { driver: 'gateway', conversation: 'c-2' };
      transport.emit(online);
      assert.equal(session.store.state.clearedWhy, 'another');
      assert.equal(composer.text, '');
    });
  }

  test('waits 10 seconds for a page that gives no token, and is cleared', async () => {
    token = () => new Promise(() => undefined);
    const asking = stillSignedIn(panel(), true);
    clock.pass(9);
    await new Promise(setImmediate);
    assert.equal(session.store.state.clearedWhy, undefined);
    clock.pass(1);
    await asking;
    assert.equal(session.store.state.clearedWhy, 'denied');
  });

  test('is not cleared by that where it has been in view all the time', async () => {
    token = () => new Promise(() => undefined);
    const asking = stillSignedIn(panel());
    clock.pass(10);
    await asking;
    assert.equal(session.store.state.clearedWhy, undefined);
    assert.equal(clock.pending, 0);
  });
});
