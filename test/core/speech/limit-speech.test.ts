import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import { heard, open } from './scene.ts';

const announced: ConversationEvent = { type: 'limit.announced', kind: 'idle', at: 0, endsAt: 120_000 };

test('what waits to be said of a limit is dropped when it is lifted, comes anew, or the session is over', () => {
  for (const event of [
    { type: 'limit.lifted', kind: 'idle' },
    { ...announced, endsAt: 300_000 },
    { type: 'limit.passed' },
    { type: 'conversation.ended', id: 'e', at: 0, reason: 'customer' },
  ] satisfies ConversationEvent[]) {
    assert.ok(heard([...open, announced], [event]).cancel.includes('limit idle'), event.type);
  }
});
