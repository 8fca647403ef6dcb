import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { isWaiting, whoAnswers } from '../../../src/core/conversation/select.ts';
import type { WireEvent } from '../../../src/core/protocol/events.ts';
import { after, assistant, maria, online, said, shown, stamp } from './facts.ts';

const joined = (participant: typeof maria): WireEvent => ({
  type: 'participant.joined',
  ...stamp(),
  participant,
});
const requested = (): WireEvent => ({ type: 'handoff.requested', ...stamp() });
const inQueue = (team?: string): WireEvent => ({
  type: 'handoff.queued',
  ...stamp(),
  ...(team !== undefined && { team }),
});

test('the way to a person: requested, queued with figures, connecting, there', () => {
  const start = after(online(), joined(assistant), requested());
  assert.deepEqual(start.handoff, { step: 'requested' });
  const waiting = after(start, inQueue('Card disputes'), {
    type: 'queue.updated',
    position: 3,
    waitSeconds: 240,
    at: 50,
  });
  assert.deepEqual(waiting.handoff, {
    step: 'queued',
    team: 'Card disputes',
    position: 3,
    waitSeconds: 240,
    figuresAt: 50,
  });
  const accepted = after(waiting, { type: 'handoff.accepted', ...stamp(), agent: maria });
  assert.deepEqual(accepted.handoff, { step: 'connecting', agent: maria });
  const there = after(accepted, joined(maria));
  assert.deepEqual(there.handoff, { step: 'none' });
  assert.equal(whoAnswers(there), maria);
});

test('the assistant answers while the customer waits', () => {
  const waiting = after(online(), joined(assistant), requested(), inQueue(), said(assistant, 'Meanwhile'));
  assert.equal(whoAnswers(waiting), assistant);
  assert.equal(isWaiting(waiting), true);
});

test('a figure that is not said any more is not shown any more', () => {
  const waiting = after(
    online(),
    inQueue(),
    { type: 'queue.updated', position: 3, waitSeconds: 240 },
    { type: 'queue.updated', position: 2 },
  );
  assert.deepEqual(waiting.handoff, { step: 'queued', position: 2 });
});

test('figures of a queue that one does not stand in say nothing', () => {
  const conversation = after(online(), { type: 'queue.updated', position: 3 });
  assert.deepEqual(conversation.handoff, { step: 'none' });
});

test('a transfer queues for the other team and ends with its agent', () => {
  const leo = { ...maria, id: 'l', name: 'Leo', team: 'Fraud' };
  const transferred = after(
    online(),
    joined(maria),
    { type: 'transfer.started', ...stamp(), team: 'Fraud', reason: 'Looks like fraud' },
    { type: 'participant.left', ...stamp(), participant: maria },
    inQueue('Fraud'),
  );
  assert.deepEqual(transferred.handoff, { step: 'queued', team: 'Fraud' });
  const there = after(transferred, joined(leo));
  assert.deepEqual(there.handoff, { step: 'none' });
  assert.equal(whoAnswers(there), leo);
});

test('a transfer that fails leaves the customer with the agent', () => {
  const conversation = after(
    online(),
    joined(maria),
    { type: 'transfer.started', ...stamp(), team: 'Fraud' },
    { type: 'transfer.failed', ...stamp(), team: 'Fraud' },
  );
  assert.deepEqual(conversation.handoff, { step: 'none' });
  assert.equal(whoAnswers(conversation), maria);
});

test('no fact leaves two lines, however often it is told', () => {
  const fact = requested();
  assert.deepEqual(shown(after(online(), fact, fact, fact)), ['handoff.requested']);
});

test('whatever order facts come in, one who is present never waits for an agent to join', () => {
  const facts: readonly WireEvent[] = [
    requested(),
    inQueue(),
    { type: 'queue.updated', position: 1 },
    { type: 'handoff.accepted', ...stamp(), agent: maria },
    { type: 'handoff.cancelled', ...stamp() },
    { type: 'conversation.ended', ...stamp(), reason: 'agent' },
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...facts), { maxLength: 12 }), (order) => {
      const conversation = after(online(), ...order, joined(maria));
      assert.equal(isWaiting(conversation), false);
      assert.equal(whoAnswers(conversation), maria);
    }),
  );
});
