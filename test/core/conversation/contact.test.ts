import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { needsOtherWays } from '../../../src/core/conversation/select.ts';
import type { WireEvent } from '../../../src/core/protocol/events.ts';
import { after, assistant, maria, online, shown, stamp } from './facts.ts';

const away = { type: 'availability.updated', state: 'offline', opensAt: 9000, holiday: true } as const;
const booked = (): WireEvent => ({ type: 'callback.requested', ...stamp(), ending: '42', from: 10, to: 20 });
const offered: WireEvent = {
  type: 'contact.offered',
  numbers: [{ id: 'a', ending: '42' }],
  slots: [{ id: 's', from: 10, to: 20 }],
};

describe('other ways than waiting', () => {
  it('keep the latest word, and leave a line for what is agreed', () => {
    const state = after(online(), away, offered, booked(), { type: 'note.left', ...stamp() });
    assert.deepEqual(state.contact, {
      availability: { state: 'offline', opensAt: 9000, holiday: true },
      offer: { numbers: [{ id: 'a', ending: '42' }], slots: [{ id: 's', from: 10, to: 20 }] },
      callback: { ending: '42', from: 10, to: 20 },
      messagesLeft: 1,
    });
    assert.deepEqual(shown(state), ['callback.requested', 'note.left']);
    const open = after(state, { type: 'availability.updated', state: 'online' });
    assert.deepEqual(open.contact.availability, { state: 'online' });
  });

  it('have a place on screen while nobody is there, and none beside a person', () => {
    assert.equal(needsOtherWays(online()), false);
    assert.equal(needsOtherWays(after(online(), { type: 'availability.updated', state: 'online' })), false);
    assert.equal(needsOtherWays(after(online(), away)), true);
    assert.equal(needsOtherWays(after(online(), { type: 'availability.updated', state: 'unknown' })), true);
    assert.equal(needsOtherWays(after(online(), { type: 'handoff.queued', ...stamp() })), true);
    const joined = { type: 'participant.joined', ...stamp(), participant: maria } as const;
    assert.equal(needsOtherWays(after(online(), away, joined)), false);
    assert.equal(
      needsOtherWays(after(online(), away, { type: 'conversation.ended', ...stamp(), reason: 'agent' })),
      false,
    );
  });
});

it('whatever comes of hours, calls and messages, and in whatever order, the handoff is as without them', () => {
  const handoffs: readonly (() => WireEvent)[] = [
    () => ({ type: 'handoff.requested', ...stamp() }),
    () => ({ type: 'handoff.queued', ...stamp() }),
    () => ({ type: 'queue.updated', position: 4, waitSeconds: 60, at: 5 }),
    () => ({ type: 'handoff.accepted', ...stamp(), agent: maria }),
    () => ({ type: 'handoff.cancelled', ...stamp() }),
    () => ({ type: 'handoff.failed', ...stamp(), reason: 'closed' }),
    () => ({ type: 'participant.joined', ...stamp(), participant: assistant }),
    () => ({ type: 'participant.left', ...stamp(), participant: maria }),
  ];
  const contacts: readonly (() => WireEvent)[] = [
    () => away,
    () => ({ type: 'availability.updated', state: 'unknown' }),
    () => ({ type: 'availability.updated', state: 'online', closesAt: 7 }),
    () => offered,
    booked,
    () => ({ type: 'note.left', ...stamp() }),
  ];
  const one = fc.oneof(fc.constantFrom(...handoffs), fc.constantFrom(...contacts));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (makers) => {
      const events = makers.map((make) => make());
      const isContact = ({ type }: WireEvent): boolean =>
        ['availability.updated', 'contact.offered', 'callback.requested', 'note.left'].includes(type);
      const all = after(online(), ...events);
      const without = after(online(), ...events.filter((event) => !isContact(event)));
      assert.deepEqual(all.handoff, without.handoff);
      assert.deepEqual(all.presence, without.presence);
      if (all.handoff.step !== 'queued') assert.ok(!('position' in all.handoff));
    }),
    { numRuns: 300 },
  );
});
