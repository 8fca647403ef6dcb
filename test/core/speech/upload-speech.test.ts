import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import { after, connection, heard, maria, open, short } from './scene.ts';

const able: readonly ConversationEvent[] = [
  ...open,
  {
    type: 'capabilities.changed',
    capabilities: { ...noCapabilities, echo: true, upload: { to: 'bank.example' } },
  },
];
const asked: ConversationEvent = {
  ...{ type: 'upload.requested', id: 'q', at: 0, requestId: 'r', from: maria, purpose: 'your receipt.' },
  ...{ kinds: ['pdf'], mostBytes: 1000, mostFiles: 2, expiresAt: 3_600_000 },
};
const about = { requestId: 'r', file: 'f', name: 'bill.pdf' };
const received: ConversationEvent = {
  ...{ type: 'upload.received', id: 'f1', at: 0, ...about, kind: 'pdf', bytes: 10 },
};
const scanning: ConversationEvent = { type: 'upload.scanning', id: 'f2', at: 0, requestId: 'r', file: 'f' };
const accepted: ConversationEvent = { type: 'upload.accepted', id: 'f3', at: 0, ...about };
const rejected: ConversationEvent = {
  type: 'upload.rejected',
  id: 'f4',
  at: 0,
  ...about,
  reason: 'infected',
};
const closed: ConversationEvent = {
  ...{ type: 'upload.closed', id: 'q2', at: 0, requestId: 'r', reason: 'withdrawn' },
};

const said = (before: readonly ConversationEvent[], ...events: readonly ConversationEvent[]) =>
  heard(before, events).say.map(short);

describe('what is said of files', () => {
  it('is who asks for what, how to answer, and two minutes ahead that the time ends', () => {
    assert.deepEqual(said(able, asked), [
      'P2 Maria asks for a file: your receipt. Use the button Send a file, above the conversation.',
      'P2+3480 The time to send a file ends in 2 minutes.',
    ]);
  });

  it('names no button where the backend takes no file', () => {
    assert.deepEqual(said(open, asked), ['P2 Maria asks for a file: your receipt.']);
  });

  it('is that one has arrived, once and only where its check takes a while', () => {
    assert.deepEqual(said([...able, asked], received, scanning), [
      'P4+2 bill.pdf was sent. We are checking it.',
    ]);
    assert.deepEqual(heard([...able, asked, received], [scanning, accepted]).cancel, ['file f']);
  });

  it('is politely that one was accepted, and at once that one was not, why, and what next', () => {
    const before = [...able, asked, received];
    assert.deepEqual(said(before, accepted), ['P4 bill.pdf was sent and accepted.']);
    assert.deepEqual(said(before, rejected), [
      'A1 bill.pdf was not accepted: it may hold a virus. We did not keep it. Choose another file.',
    ]);
  });

  it('forgets the end of the time when the request is over', () => {
    const speech = heard([...able, asked], [closed]);
    assert.deepEqual(speech.say.map(short), ['P2 No file is needed any more.']);
    assert.deepEqual(speech.cancel, ['upload-time']);
  });

  it('is nothing of what is read back at the start', () => {
    const early = able.filter((event) => event.type !== 'connection.changed');
    const all = [asked, received, accepted, connection('online')];
    const texts = said(early, ...all).filter((text) => /file|bill/.test(text));
    assert.deepEqual(texts, []);
    assert.equal(after([...early, ...all]).upload?.files.length, 1);
  });
});
