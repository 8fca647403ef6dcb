import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyConversation } from '../../../src/core/conversation/conversation.ts';
import { entriesOf } from '../../../src/core/conversation/select.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';
import { after, assistant, customer, online, said, shown } from './facts.ts';

const queued = { type: 'message.queued', localId: 'l1', at: 5, text: 'Hello' } as const;

test('own words stand at the end from the moment they are queued', () => {
  const conversation = after(online(), said(assistant, 'Hi'), queued);
  assert.deepEqual(shown(conversation), ['Hi', 'Hello']);
});

test('what arrives while own words are on their way stands before them, as in the log', () => {
  const conversation = after(online(), queued, said(assistant, 'Earlier'));
  assert.deepEqual(shown(conversation), ['Earlier', 'Hello']);
});

test('own words take the place that the log gives them, once', () => {
  const echo = said(customer, 'Hello', { localId: 'l1' });
  const conversation = after(
    online(),
    queued,
    said(assistant, 'Before'),
    echo,
    said(assistant, 'After'),
    echo,
  );
  assert.deepEqual(shown(conversation), ['Before', 'Hello', 'After']);
});

test('own words keep their key when the log has them, so that nothing is drawn anew', () => {
  const conversation = after(online(), queued, said(customer, 'Hello', { localId: 'l1' }));
  assert.equal([...entriesOf(conversation.timeline)][0]?.key, 'l1');
});

test('the word that they were sent may come before the log gives them back', () => {
  const accepted = { localId: 'l1', id: 'e9', at: 7 };
  const sent = { type: 'outbox.changed', localId: 'l1', status: 'sent', accepted } as const;
  const waiting = after(online(), queued, sent);
  assert.equal(waiting.timeline.outgoing[0]?.delivery?.state, 'sent');
  const conversation = after(waiting, said(customer, 'Hello', { localId: 'l1', id: 'e9' }));
  assert.deepEqual(shown(conversation), ['Hello']);
});

test('text that the server masked is shown as the server has it', () => {
  const accepted = { localId: 'l1', id: 'e9', at: 7, text: '[card number removed]' };
  const conversation = after(online(), queued, {
    type: 'outbox.changed',
    localId: 'l1',
    status: 'sent',
    accepted,
  });
  assert.deepEqual(shown(conversation), ['[card number removed]']);
});

test('where own words do not come back, being sent is all that is heard of them', () => {
  const accepted = { localId: 'l1', id: 'e9', at: 7 };
  const conversation = after(
    after(emptyConversation('en'), { type: 'connection.changed', state: 'online', attempt: 0 }),
    queued,
    { type: 'outbox.changed', localId: 'l1', status: 'sent', accepted },
    said(assistant, 'Answer'),
  );
  assert.deepEqual(shown(conversation), ['Hello', 'Answer']);
});

test('words that did not go out stay, with the reason', () => {
  const error = new TransportError('rate-limited');
  const conversation = after(online(), queued, {
    type: 'outbox.changed',
    localId: 'l1',
    status: 'failed',
    error,
  });
  assert.deepEqual(conversation.timeline.outgoing[0]?.delivery, { state: 'failed', error: 'rate-limited' });
});

test('discarded words are gone', () => {
  assert.deepEqual(shown(after(online(), queued, { type: 'message.discarded', localId: 'l1' })), []);
});

test('an answer grows piece by piece and is replaced by the whole', () => {
  const piece = { type: 'message.streamed', target: 's1', from: assistant, replace: false } as const;
  const growing = after(online(), { ...piece, text: 'One ' }, { ...piece, text: 'two' });
  assert.deepEqual(shown(growing), ['One two']);
  const whole = after(growing, said(assistant, 'One two three', { id: 's1' }));
  assert.deepEqual(shown(whole), ['One two three']);
  assert.deepEqual(shown(after(whole, { ...piece, text: ' late' })), ['One two three']);
});

test('a piece that replaces takes the place of all before', () => {
  const piece = { type: 'message.streamed', target: 's1', from: assistant } as const;
  const conversation = after(
    online(),
    { ...piece, text: 'Wrong', replace: false },
    { ...piece, text: 'Right', replace: true },
  );
  assert.deepEqual(shown(conversation), ['Right']);
});

test('a correction changes the words in place, and a retraction takes them away', () => {
  const first = said(assistant, 'Frist');
  const corrected = after(online(), first, said(assistant, 'Second'), {
    type: 'message.corrected',
    id: 'x1',
    at: 9,
    target: first.id,
    text: 'First',
  });
  assert.deepEqual(shown(corrected), ['First', 'Second']);
  const retracted = after(corrected, { type: 'message.retracted', id: 'x2', at: 10, target: first.id });
  assert.deepEqual(shown(retracted), ['', 'Second']);
});

test('an append leaves every block but the last as it was', () => {
  let conversation = online();
  for (let index = 0; index < 120; index++) conversation = after(conversation, said(assistant, `${index}`));
  const before = conversation.timeline.blocks;
  const blocks = after(conversation, said(assistant, 'next')).timeline.blocks;
  assert.deepEqual(
    blocks.map((block) => block.entries.length),
    [50, 50, 21],
  );
  assert.equal(blocks[0], before[0]);
  assert.equal(blocks[1], before[1]);
  assert.notEqual(blocks[2], before[2]);
});
