import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createConversations } from '../../demo/server/conversation/conversations.ts';
import { createMemoryLog } from '../../demo/server/log/memory-log.ts';
import { createFileStore } from '../../demo/server/upload/file-store.ts';
import { createTurnedClock } from './support/turned-clock.ts';

test('files are wiped, byte by byte, at the end of their conversation and of no other', async () => {
  const conversations = createConversations(createMemoryLog(), createTurnedClock());
  const store = createFileStore(conversations, 100);
  const [ours, theirs] = [Buffer.from('%PDF-ours'), Buffer.from('%PDF-theirs')];
  assert.ok(await store.keep('a', 'f1', ours));
  assert.ok(await store.keep('b', 'f1', theirs));
  await conversations.record('a', { type: 'conversation.ended', reason: 'customer' });
  assert.deepEqual([store.has('a', 'f1'), store.has('b', 'f1')], [false, true]);
  assert.ok(ours.every((byte) => byte === 0));
  assert.equal(store.bytes, theirs.length);
  store.close();
  assert.ok(theirs.every((byte) => byte === 0));
  assert.equal(store.bytes, 0);
});

test('no more is kept than there is room for', async () => {
  const conversations = createConversations(createMemoryLog(), createTurnedClock());
  const store = createFileStore(conversations, 10);
  assert.equal(await store.keep('a', 'f1', Buffer.alloc(8)), true);
  assert.equal(await store.keep('a', 'f2', Buffer.alloc(8)), false);
  assert.equal(await store.keep('a', 'f1', Buffer.alloc(2)), true);
  assert.equal(store.bytes, 8);
  store.close();
});
