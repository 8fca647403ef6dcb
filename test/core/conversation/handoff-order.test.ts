import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Conversation } from '../../../src/core/conversation/conversation.ts';
import { hasPerson, isWaiting } from '../../../src/core/conversation/select.ts';
import type { WireEvent } from '../../../src/core/protocol/events.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import { after, assistant, maria, online, stamp } from './facts.ts';

const leo: Participant = { id: 'l', role: 'agent', name: 'Leo', team: 'Fraud' };
const dana: Participant = { id: 'd', role: 'supervisor', name: 'Dana' };

const parties = fc.constantFrom(assistant, maria, leo, dana);
const kinds: readonly fc.Arbitrary<WireEvent>[] = [
  fc.constant(0).map(() => ({ type: 'handoff.requested', ...stamp() })),
  fc.constantFrom({}, { team: 'Fraud' }).map((team) => ({ type: 'handoff.queued', ...stamp(), ...team })),
  fc.nat({ max: 9 }).map((position) => ({ type: 'queue.updated', position: position + 1 })),
  fc.constantFrom(maria, leo).map((agent) => ({ type: 'handoff.accepted', ...stamp(), agent })),
  fc.constant(0).map(() => ({ type: 'handoff.failed', ...stamp(), reason: 'no-answer' as const })),
  fc.constant(0).map(() => ({ type: 'handoff.cancelled', ...stamp() })),
  fc.constant(0).map(() => ({ type: 'transfer.started', ...stamp(), team: 'Fraud' })),
  fc.constant(0).map(() => ({ type: 'transfer.failed', ...stamp(), team: 'Fraud' })),
  parties.map((participant) => ({ type: 'participant.joined', ...stamp(), participant })),
  parties.map((participant) => ({ type: 'participant.left', ...stamp(), participant })),
];
const ending = fc
  .constant(0)
  .map((): WireEvent => ({ type: 'conversation.ended', ...stamp(), reason: 'agent' }));

/** Facts in any order, some of them told again at once or much later. */
const stories = fc
  .array(fc.tuple(fc.oneof(...kinds, ...kinds, ending), fc.integer({ min: -6, max: 6 })), { maxLength: 40 })
  .map((parts) => {
    const story: WireEvent[] = [];
    for (const [event, back] of parts) {
      story.push(event);
      const again = back > 0 ? story.at(-back) : undefined;
      if (again) story.push(again);
    }
    return story;
  });

interface Step {
  readonly before: Conversation;
  readonly event: WireEvent;
  readonly after: Conversation;
}

function holds(rule: (step: Step) => void): void {
  fc.assert(
    fc.property(stories, (story) => {
      let before = online();
      for (const event of story) {
        const next = after(before, event);
        rule({ before, event, after: next });
        before = next;
      }
    }),
    { numRuns: 500 },
  );
}

describe('facts of a handoff in any order, repeated or not', () => {
  it('put nobody in line who has a person, unless a transfer takes them there', () => {
    holds(({ before, event, after: { handoff, ...rest } }) => {
      const isOnTheWay = before.handoff.step === 'transferring' || isWaiting(before);
      if (!hasPerson(before) || !hasPerson({ ...rest, handoff }) || isOnTheWay) return;
      if (event.type !== 'transfer.started') assert.equal(handoff.step, 'none', event.type);
    });
  });

  it('cost nobody the place in line that no fact takes', () => {
    const ends: ReadonlySet<WireEvent['type']> = new Set([
      ...(['handoff.accepted', 'handoff.failed', 'handoff.cancelled', 'conversation.ended'] as const),
      ...(['participant.joined', 'handoff.queued'] as const),
    ]);
    holds(({ before, event, after: { handoff } }) => {
      if (before.handoff.step !== 'queued' || hasPerson(before) || ends.has(event.type)) return;
      assert.equal(handoff.step, 'queued', event.type);
    });
  });

  it('make a transfer only where a person may hand over', () => {
    holds(({ before, event, after: { handoff } }) => {
      if (event.type !== 'transfer.started' || !isWaiting(before) || hasPerson(before)) return;
      assert.deepEqual(handoff, before.handoff);
    });
  });

  it('leave a transfer on its way when anybody leaves, is told of again, or takes back another wish', () => {
    holds(({ before, event, after: { handoff, ended } }) => {
      if (before.handoff.step !== 'transferring' || ended !== null) return;
      const isOther =
        (event.type === 'participant.joined' && before.presence.present.includes(event.participant)) ||
        event.type === 'participant.left' ||
        event.type === 'handoff.cancelled' ||
        event.type === 'handoff.requested';
      if (isOther) assert.deepEqual(handoff, before.handoff);
    });
  });

  it('change nothing after the end', () => {
    holds(({ before, after: { handoff } }) => {
      if (before.ended !== null) assert.deepEqual(handoff, { step: 'none' });
    });
  });

  it('are the same told twice as told once', () => {
    holds(({ event, after: once }) => {
      const twice = after(once, event);
      assert.deepEqual(twice.handoff, once.handoff, event.type);
      assert.deepEqual(twice.presence, once.presence, event.type);
      assert.equal(twice.timeline, once.timeline, event.type);
    });
  });
});
