import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyConversation } from '../../../src/core/conversation/conversation.ts';
import { reduce } from '../../../src/core/conversation/reduce.ts';
import { mayAsk } from '../../../src/core/conversation/select.ts';
import { decodeEvent } from '../../../src/core/protocol/decode.ts';
import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import { after, connection, message, open, reading } from '../speech/scene.ts';

const announced = (kind: 'idle' | 'session', endsAt = 120_000): ConversationEvent => ({
  type: 'limit.announced',
  kind,
  at: 0,
  endsAt,
});
const kinds = (events: readonly ConversationEvent[]) => after(events).limits.map(({ kind }) => kind);

describe('limits', () => {
  it('are one of each kind: the latest', () => {
    const { limits } = after([announced('idle'), announced('session'), announced('idle', 300_000)]);
    assert.deepEqual(limits, [
      { kind: 'session', at: 0, endsAt: 120_000 },
      { kind: 'idle', at: 0, endsAt: 300_000 },
    ]);
  });

  it('are gone when they are lifted, and only those', () => {
    const both = [announced('idle'), announced('session')];
    assert.deepEqual(kinds([...both, { type: 'limit.lifted', kind: 'idle' }]), ['session']);
  });

  it('of idleness end with the conversation; the bank’s session does not', () => {
    const ended: ConversationEvent = { type: 'conversation.ended', id: 'e', at: 0, reason: 'customer' };
    assert.deepEqual(kinds([announced('idle'), announced('session'), ended]), ['session']);
  });
});

describe('the end of the bank’s session', () => {
  it('leaves nothing of what was said, and nothing to ask', () => {
    const before = after([...open, message('m', 'Your card ends in 1005'), announced('session')]);
    const cleared = reduce(before, { type: 'limit.passed' });
    assert.deepEqual(cleared, {
      ...emptyConversation('en'),
      reading: true,
      expired: true,
      connection: { ...before.connection, state: 'closed' },
    });
    assert.doesNotMatch(JSON.stringify(cleared), /1005/);
    assert.equal(mayAsk(cleared), false);
  });
});

describe('asking', () => {
  it('is possible while the line stands, after the end too', () => {
    const states = ['connecting', 'online', 'reconnecting', 'offline', 'ended', 'closed'] as const;
    const able = states.filter((state) => mayAsk(after([reading(true), connection(state)])));
    assert.deepEqual(able, ['online', 'ended']);
  });
});

describe('limits on the wire', () => {
  const good = { type: 'limit.announced', kind: 'idle', at: 1, endsAt: 2 };

  it('are decoded', () => {
    assert.deepEqual({ ...decodeEvent(good) }, good);
    assert.deepEqual(
      { ...decodeEvent({ type: 'limit.lifted', kind: 'session' }) },
      { type: 'limit.lifted', kind: 'session' },
    );
  });

  it('are refused where they make no sense, and carry nothing else', () => {
    for (const bad of [
      { kind: 'card' },
      { at: Infinity },
      { endsAt: 'soon' },
      { endsAt: -1 },
      { endsAt: 9e15 },
    ]) {
      assert.equal(decodeEvent({ ...good, ...bad }), undefined);
    }
    assert.deepEqual({ ...decodeEvent({ ...good, phone: '+1', text: 'Call us' }) }, good);
  });

  it('cannot say that the session at the bank is over', () => {
    assert.equal(decodeEvent({ type: 'limit.passed' }), undefined);
  });
});
