import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Conversation } from '../../../src/core/conversation/conversation.ts';
import { entriesOf, hasPerson, maySuspend, others, personOf } from '../../../src/core/conversation/select.ts';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import type { ConversationEvent, WireEvent } from '../../../src/core/protocol/events.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import { after, assistant, customer, maria, online, said, stamp } from './facts.ts';

const leo: Participant = { id: 'l', role: 'agent', name: 'Leo', team: 'Fraud' };
const dana: Participant = { id: 'd', role: 'supervisor', name: 'Dana' };
const able: ConversationEvent = {
  type: 'capabilities.changed',
  capabilities: { ...noCapabilities, echo: true, suspension: true },
};
const joined = (participant: Participant): WireEvent => ({
  ...{ type: 'participant.joined', ...stamp(), participant },
});
const left = (participant: Participant): WireEvent => ({ type: 'participant.left', ...stamp(), participant });
const paused = (): WireEvent => ({ type: 'suspension.started', ...stamp(), with: maria });
const back = (): WireEvent => ({ type: 'suspension.ended', ...stamp(), with: maria });
const withMaria = (): Conversation => after(online(), able, joined(assistant), joined(maria));

describe('a pause with a person', () => {
  it('is for one who has a person and an assistant, where the other side can', () => {
    assert.equal(maySuspend(withMaria()), true);
    assert.equal(maySuspend(after(online(), able, joined(assistant))), false);
    assert.equal(maySuspend(after(online(), able, joined(maria))), false);
    const unable = after(withMaria(), { type: 'capabilities.changed', capabilities: noCapabilities });
    assert.equal(maySuspend(unable), false);
    assert.equal(maySuspend(after(withMaria(), paused())), false);
  });

  it('gives the word to the assistant, and loses nobody', () => {
    const now = after(withMaria(), paused());
    assert.deepEqual(others(now), [assistant]);
    assert.deepEqual([hasPerson(now), personOf(now)], [true, maria]);
    assert.deepEqual(others(after(now, back())), [maria]);
  });

  it('marks what the person writes meanwhile, and nothing else', () => {
    const now = after(
      withMaria(),
      said(maria, 'Before'),
      paused(),
      said(customer, 'Own'),
      said(assistant, 'Answer'),
      said(maria, 'While', { id: 'w' }),
      back(),
      said(maria, 'After'),
    );
    const marked = (conversation: Conversation): readonly string[] =>
      [...entriesOf(conversation.timeline)].flatMap((one) =>
        one.kind === 'message' && one.meanwhile ? [one.text] : [],
      );
    assert.deepEqual(marked(now), ['While']);
    assert.deepEqual(marked(after(now, said(maria, 'While', { id: 'w' }))), ['While'], 'told once more');
  });

  it('ends with the last person, with the conversation, and with one who takes it over', () => {
    const now = after(withMaria(), joined(dana), paused());
    assert.equal(after(now, left(dana)).suspended, true);
    assert.equal(after(now, left(dana), left(maria)).suspended, false);
    assert.equal(after(now, { type: 'handoff.accepted', ...stamp(), agent: leo }).suspended, false);
    assert.equal(after(now, { type: 'conversation.ended', ...stamp(), reason: 'agent' }).suspended, false);
    assert.equal(after(now, joined(leo)).suspended, true, 'a guest takes nothing over');
  });

  it('is never without a person, in whatever order facts come', () => {
    const any = fc.constantFrom<() => WireEvent>(
      ...[maria, leo, dana, assistant].flatMap((one) => [() => joined(one), () => left(one)]),
      paused,
      back,
      () => ({ type: 'handoff.accepted', ...stamp(), agent: leo }),
      () => ({ type: 'transfer.started', ...stamp(), team: 'Fraud' }),
      () => ({ type: 'conversation.ended', ...stamp(), reason: 'customer' }),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (makers) => {
        let now = after(online(), able);
        for (const make of makers) {
          const event = make();
          now = after(now, event);
          if (now.suspended) assert.ok(hasPerson(now), event.type);
          assert.equal(after(now, event).suspended, now.suspended, event.type);
        }
      }),
    );
  });
});
