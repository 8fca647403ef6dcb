import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Conversation } from '../../../src/core/conversation/conversation.ts';
import { openSecure } from '../../../src/core/conversation/select.ts';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import type { DurableEvent } from '../../../src/core/protocol/events.ts';
import { secureEnds, type SecureEnd } from '../../../src/core/protocol/secure.ts';
import { after, maria, online, shown, stamp } from './facts.ts';

const able = {
  type: 'capabilities.changed',
  capabilities: { ...noCapabilities, echo: true, secure: true },
} as const;
const start = (): Conversation => after(online(), able);

const asked = (requestId = 'r1'): DurableEvent => ({
  ...{ type: 'secure.requested', ...stamp(), requestId, from: maria, purpose: 'To find your card' },
  ...{ fields: [{ name: 'card', kind: 'last-four' }], expiresAt: 9_000_000 },
});
const renewed = (requestId = 'r1'): DurableEvent => ({
  ...{ type: 'secure.renewed', ...stamp(), requestId, expiresAt: 9_900_000 },
});
const refused = (requestId = 'r1'): DurableEvent => ({
  ...{ type: 'secure.refused', ...stamp(), requestId, fields: ['card'] },
});
const closed = (reason: SecureEnd = 'provided', requestId = 'r1'): DurableEvent => ({
  ...{ type: 'secure.closed', ...stamp(), requestId, reason, kinds: ['last-four'] },
});

describe('a secure prompt', () => {
  it('is open while it stands, the conversation goes on and the backend takes answers', () => {
    assert.equal(openSecure(start()), undefined);
    assert.equal(openSecure(after(start(), asked()))?.request.purpose, 'To find your card');
    assert.equal(openSecure(after(online(), asked())), undefined);
    const over = { type: 'conversation.ended', ...stamp(), reason: 'agent' } as const;
    assert.equal(openSecure(after(start(), asked(), over)), undefined);
    for (const reason of secureEnds)
      assert.equal(openSecure(after(start(), asked(), closed(reason))), undefined);
  });

  it('gets more time while it is open, and no more when it is over', () => {
    assert.equal(after(start(), asked(), renewed()).secure?.request?.expiresAt, 9_900_000);
    assert.equal(after(start(), asked(), closed(), renewed()).secure?.request?.expiresAt, 9_000_000);
  });

  it('tells which fields did not match, until the next one', () => {
    assert.deepEqual(after(start(), asked(), refused()).secure?.wrong, ['card']);
    assert.deepEqual(after(start(), asked(), refused('r0')).secure?.wrong, []);
    assert.deepEqual(after(start(), asked(), refused(), closed('expired'), asked('r2')).secure?.wrong, []);
  });

  it('leaves a line when it is asked and one when it is over', () => {
    const all = after(start(), asked(), refused(), renewed(), closed());
    assert.deepEqual(shown(all), ['secure.requested', 'secure.closed']);
  });

  it('makes room for the next', () => {
    assert.equal(openSecure(after(start(), asked(), asked('r2')))?.request.requestId, 'r2');
    assert.equal(
      openSecure(after(start(), asked(), asked('r2'), closed('withdrawn', 'r1')))?.request.requestId,
      'r2',
    );
  });

  it('never opens again once its end was told, in whatever order the words of it come', () => {
    const ids = ['r1', 'r2', 'r3'];
    const any = fc.oneof(
      ...[asked, renewed, refused].map((make) => fc.constantFrom(...ids).map((id) => make(id))),
      fc.tuple(fc.constantFrom(...secureEnds), fc.constantFrom(...ids)).map(([why, id]) => closed(why, id)),
    );
    let opened = 0;
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (events) => {
        const over = new Set<string>();
        let state = start();
        for (const event of events) {
          state = after(state, event);
          if (event.type === 'secure.closed') over.add(event.requestId);
          const open = openSecure(state)?.request.requestId;
          if (open !== undefined) opened++;
          assert.ok(open === undefined || !over.has(open), `${open} is open after its end`);
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(opened > 100, 'the generator opens too few');
  });
});
