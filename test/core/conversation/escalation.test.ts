import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escalationAfter, type Escalation } from '../../../src/core/conversation/escalation.ts';
import { mayEscalate, others } from '../../../src/core/conversation/select.ts';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import { escalationOutcomes } from '../../../src/core/protocol/escalation.ts';
import type { ConversationEvent, WireEvent } from '../../../src/core/protocol/events.ts';
import { after, assistant, joined, maria, open, sam } from '../speech/scene.ts';

const stamp = { id: 'e', at: 0 };
const requested: WireEvent = { ...stamp, type: 'escalation.requested' };
const left = (participant: typeof sam): WireEvent => ({ ...stamp, type: 'participant.left', participant });
const able: ConversationEvent = {
  type: 'capabilities.changed',
  capabilities: { ...noCapabilities, escalation: true },
};
const withMaria = [...open, able, joined(assistant), joined(maria)];

test('a supervisor can be asked for beside a person, and not twice', () => {
  assert.equal(mayEscalate(after([...open, able, joined(assistant)])), false);
  assert.equal(mayEscalate(after(withMaria)), true);
  assert.equal(mayEscalate(after([...withMaria, requested])), false);
  assert.equal(mayEscalate(after([...withMaria, requested, joined(sam)])), false);
  const over = after([...withMaria, requested, joined(sam), left(sam)]);
  assert.deepEqual(over.escalation, { step: 'over', outcome: 'settled' });
  assert.equal(mayEscalate(over), true);
});

test('with the end of the chat nobody is asked for any more', () => {
  const ended: WireEvent = { ...stamp, type: 'conversation.ended', reason: 'agent' };
  const sent: WireEvent = { ...stamp, type: 'invitation.sent', team: 'Fraud', by: maria };
  const over = after([...withMaria, requested, sent, ended]);
  assert.deepEqual([over.escalation?.step, over.invitation], ['over', undefined]);
});

test('who has asked is known, and the next wish is anybody’s again', () => {
  const byMaria: WireEvent = { ...requested, by: maria };
  assert.deepEqual(after([...withMaria, byMaria]).escalation, { step: 'asked', by: maria });
  assert.deepEqual(after([...withMaria, byMaria, requested]).escalation, { step: 'asked', by: maria });
  const again = after([...withMaria, byMaria, joined(sam), left(sam), requested]);
  assert.deepEqual(again.escalation, { step: 'asked' });
});

test('all people are named who are there, and the assistant where there are none', () => {
  assert.deepEqual(others(after([...open, joined(assistant)])), [assistant]);
  assert.deepEqual(others(after([...withMaria, joined(sam)])), [maria, sam]);
});

test('a colleague is asked for until one of that team joins, or nobody does', () => {
  const sent: WireEvent = { ...stamp, type: 'invitation.sent', team: 'Fraud', by: maria };
  const ben = { id: 'b', role: 'agent', name: 'Ben', team: 'Fraud' } as const;
  assert.equal(after([...withMaria, sent]).invitation?.team, 'Fraud');
  assert.equal(after([...withMaria, sent, joined({ ...ben, team: 'Travel' })]).invitation?.team, 'Fraud');
  assert.equal(after([...withMaria, sent, joined(ben)]).invitation, undefined);
  const supervisor = joined({ ...ben, role: 'supervisor' });
  assert.equal(after([...withMaria, sent, supervisor]).invitation?.team, 'Fraud');
  const closed: WireEvent = { ...stamp, type: 'invitation.closed', team: 'Fraud' };
  assert.equal(after([...withMaria, sent, closed]).invitation, undefined);
});

test('in whatever order facts come, each step follows from the one before', () => {
  const events: readonly WireEvent[] = [
    requested,
    joined(sam) as WireEvent,
    left(sam),
    { ...stamp, type: 'conversation.ended', reason: 'customer' },
    ...escalationOutcomes.map((outcome): WireEvent => ({ ...stamp, type: 'escalation.answered', outcome })),
  ];
  const follows: Readonly<Record<string, readonly string[]>> = {
    none: ['none', 'asked'],
    asked: ['asked', 'joined', 'over'],
    joined: ['joined', 'over'],
    over: ['over', 'asked'],
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (row) => {
      let escalation: Escalation | undefined;
      for (const event of row) {
        const next = escalationAfter(escalation, event);
        assert.ok(follows[escalation?.step ?? 'none']?.includes(next?.step ?? 'none'));
        assert.equal(escalationAfter(next, event)?.step === 'asked', next?.step === 'asked');
        escalation = next;
      }
    }),
  );
});
