import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { emptyConversation } from '../../../src/core/conversation/conversation.ts';
import { reduce } from '../../../src/core/conversation/reduce.ts';
import {
  afterReload,
  decodeUnsent,
  freshFor,
  unsentOf,
  type Unsent,
} from '../../../src/core/conversation/unsent.ts';
import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';

const at = Date.UTC(2026, 0, 5);
const queued = (localId: string): ConversationEvent => ({
  type: 'message.queued',
  at,
  localId,
  text: `words of ${localId}`,
  lang: 'en',
});
const unsent = (delivery: Unsent['delivery']): Unsent => ({
  draft: { localId: 'l1', text: 'Hello' },
  at,
  delivery,
});

describe('what a page leaves behind that is loaded again', () => {
  test('is all that is not known to have arrived, in its order, and what is known of each', () => {
    const facts: readonly ConversationEvent[] = [
      ...['waits', 'on its way', 'refused', 'in doubt', 'arrived', 'taken back'].map(queued),
      { type: 'outbox.changed', localId: 'on its way', status: 'sending' },
      { type: 'outbox.changed', localId: 'refused', status: 'failed', error: new TransportError('rejected') },
      { type: 'outbox.changed', localId: 'in doubt', status: 'unknown' },
      {
        type: 'outbox.changed',
        localId: 'arrived',
        status: 'sent',
        accepted: { localId: 'arrived', id: 'm1', at },
      },
      { type: 'message.discarded', localId: 'taken back' },
    ];
    const { timeline } = facts.reduce(reduce, emptyConversation('en'));
    assert.deepEqual(
      unsentOf(timeline).map(({ draft, delivery }) => [draft.localId, delivery]),
      [
        ['waits', 'waiting'],
        ['on its way', 'waiting'],
        ['refused', 'failed'],
        ['in doubt', 'unknown'],
      ],
    );
    assert.deepEqual(unsentOf(timeline)[0]?.draft, {
      localId: 'waits',
      text: 'words of waits',
      lang: 'en',
    });
  });

  const soon = { now: at + freshFor, isSame: true, idempotent: true } as const;
  for (const [what, found, delivery] of [
    ['goes by itself soon after', soon, 'waiting'],
    ['also where the clock was put back', { ...soon, now: at - freshFor }, 'waiting'],
    [
      'is for the customer to decide on later, since it may have arrived',
      { ...soon, now: soon.now + 1 },
      'unknown',
    ],
    ['so is what the other side would take twice', { ...soon, idempotent: false }, 'unknown'],
    ['so is what it would take twice by now', { ...soon, idempotent: 60_000 }, 'unknown'],
    ['but not what it knows still', { ...soon, idempotent: freshFor }, 'waiting'],
    ['is not sent in another conversation', { ...soon, isSame: false }, 'failed'],
  ] as const) {
    test(what, () => assert.equal(afterReload(unsent('waiting'), found).delivery, delivery));
  }

  test('stays in the hands of the customer where it was before', () => {
    for (const delivery of ['failed', 'unknown'] as const) {
      assert.equal(afterReload(unsent(delivery), soon).delivery, delivery);
    }
  });

  test('comes back from a disk as it was, without what is broken of it', () => {
    const all = [unsent('waiting'), unsent('unknown')];
    assert.deepEqual(plain(decodeUnsent(JSON.parse(JSON.stringify(all)))), plain(all));
    const odd = [{ ...unsent('waiting'), delivery: 'sent' }, null, { draft: {} }, unsent('failed')];
    assert.deepEqual(plain(decodeUnsent(odd)), plain([unsent('failed')]));
  });

  test('never throws, whatever lies there', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const found = decodeUnsent(value);
        assert.ok(found === undefined || found.every(({ draft }) => typeof draft.text === 'string'));
      }),
    );
  });
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
