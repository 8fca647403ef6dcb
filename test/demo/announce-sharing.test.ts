import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announceDesk } from '../../demo/pages/desk/announce-desk.ts';
import type { Desk } from '../../demo/pages/desk/desk-state.ts';
import type { DeskEvent } from '../../demo/pages/desk/reduce-desk.ts';
import { sharingEnds } from '../../src/core/protocol/sharing.ts';
import { after, assigned, atDesk, maria, said } from './desk-fixtures.ts';

const stamp = { at: 2000 };
const joined = said('a', { type: 'participant.joined', id: 'j', ...stamp, participant: maria });
const held = after(atDesk, assigned('a'), joined);
const asked = said('a', {
  ...{ type: 'sharing.requested', id: 's1', ...stamp, requestId: 'r', from: maria, expiresAt: 9 },
});
const started = said('a', { type: 'sharing.started', id: 's2', ...stamp, requestId: 'r', endsAt: 9 });

function heard(before: Desk, event: DeskEvent): readonly string[] {
  return announceDesk(before, after(before, event)).map(({ text }) => text);
}

describe('what the desk says of a page that it asks to see', () => {
  it('is where it stands, once', () => {
    assert.deepEqual(heard(held, asked), ['Customer 1: The customer is asked. Nothing is shared yet.']);
    const open = after(held, asked);
    assert.deepEqual(heard(open, started), ['Customer 1: You see the page of the customer.']);
    assert.deepEqual(heard(after(open, started), started), []);
  });

  it('is how it ended, in words of its own for each end', () => {
    const seen = after(held, asked, started);
    const ends = sharingEnds.flatMap((reason) =>
      heard(seen, said('a', { type: 'sharing.closed', id: reason, ...stamp, requestId: 'r', reason })),
    );
    assert.equal(new Set(ends).size, sharingEnds.length);
    assert.ok(ends.includes('Customer 1: This page cannot share.'));
  });
});

describe('what the desk says of a customer who pauses', () => {
  it('is that they have, and that they are back', () => {
    const paused = said('a', { type: 'suspension.started', id: 'p', ...stamp, with: maria });
    const back = said('a', { type: 'suspension.ended', id: 'b', ...stamp, with: maria });
    assert.deepEqual(heard(held, paused), [
      'Customer 1: The customer has paused, and talks to the assistant.',
    ]);
    assert.deepEqual(heard(after(held, paused), back), [
      'Customer 1: The customer is back from the assistant.',
    ]);
  });
});
