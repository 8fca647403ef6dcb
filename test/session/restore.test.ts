import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import type { Unsent } from '../../src/core/conversation/unsent.ts';
import { createSession, type Session } from '../../src/session/session.ts';
import { customer, said } from '../core/conversation/facts.ts';
import { countingIds, FakeTransport, HandClock, HandMemory } from './fakes.ts';

const left = (localId: string, delivery: Unsent['delivery'] = 'waiting'): Unsent => ({
  draft: { localId, text: `words of ${localId}` },
  at: 1000,
  delivery,
});

describe('words that a page before this one left behind', () => {
  let session: Session;
  let transport: FakeTransport;

  beforeEach(() => {
    transport = new FakeTransport();
    const ports = { transport, clock: new HandClock(), ids: countingIds(), memory: new HandMemory() };
    session = createSession(ports, 'en');
    session.start({ locale: 'en' });
  });

  const outgoing = () =>
    session.store.state.timeline.outgoing.map(({ localId, delivery }) => [localId, delivery?.state]);

  const online = { type: 'connection.changed', state: 'online', attempt: 1 } as const;
  const asTheyAre = (words: Unsent): Unsent => words;

  test('go out under their old ids, in their order; what is in doubt stays here', () => {
    session.restore([left('a'), left('b', 'unknown'), left('c', 'failed'), left('d')], asTheyAre);
    assert.deepEqual(transport.sent, []);
    transport.emit(online);
    assert.deepEqual(
      transport.sent.map(({ localId }) => localId),
      ['a', 'd'],
    );
    assert.deepEqual(outgoing(), [
      ['a', 'waiting'],
      ['b', 'unknown'],
      ['c', 'failed'],
      ['d', 'waiting'],
    ]);
  });

  test('can be sent again and taken back as any', () => {
    session.restore([left('b', 'unknown'), left('c', 'failed')], asTheyAre);
    void session.retry('c');
    session.discard('b');
    assert.deepEqual(transport.sent, [left('c').draft]);
    assert.deepEqual(outgoing(), [['c', 'waiting']]);
  });

  test('are there once where the log has them, whichever comes first', () => {
    transport.emit(said(customer, 'words of a', { localId: 'a' }));
    session.restore([left('a'), left('b')], asTheyAre);
    transport.emit(said(customer, 'words of b', { localId: 'b' }));
    transport.emit(online);
    assert.deepEqual(outgoing(), []);
    assert.deepEqual(transport.sent, []);
    assert.equal(session.store.state.timeline.blocks.flatMap(({ entries }) => entries).length, 2);
  });

  test('are decided upon when the connection stands, and not before', () => {
    session.restore([left('a'), left('b')], (words) => ({
      ...words,
      delivery: words.draft.localId === 'a' ? 'unknown' : 'failed',
    }));
    assert.deepEqual(outgoing(), [
      ['a', 'waiting'],
      ['b', 'waiting'],
    ]);
    session.discard('b');
    transport.emit(online);
    assert.deepEqual(transport.sent, []);
    assert.deepEqual(outgoing(), [['a', 'unknown']]);
  });

  test('are not shown to whoever is there after a sign-out', () => {
    session.clear('signed-out');
    session.restore([left('a'), left('b', 'failed')], asTheyAre);
    assert.deepEqual(outgoing(), []);
  });

  test('are there once where they are put back twice', () => {
    session.restore([left('a')], asTheyAre);
    session.restore([left('a')], asTheyAre);
    assert.deepEqual(outgoing(), [['a', 'waiting']]);
  });
});
