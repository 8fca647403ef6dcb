import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyConversation } from '../../../src/core/conversation/conversation.ts';
import { mayRequestAgent, maySend, openChoices, whoAnswers } from '../../../src/core/conversation/select.ts';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';
import { after, assistant, customer, maria, online, said, shown, stamp } from './facts.ts';

test('only what others say while nobody reads counts as unread', () => {
  const conversation = after(online(), said(assistant, 'One'), said(customer, 'Own'), said(maria, 'Two'));
  assert.equal(conversation.unread, 2);
  assert.equal(after(conversation, { type: 'reading.changed', on: true }).unread, 0);
});

test('an answer that is streamed and then complete counts as one', () => {
  const conversation = after(
    online(),
    { type: 'message.streamed', target: 's', from: assistant, text: 'Par', replace: false },
    said(assistant, 'Part', { id: 's' }),
    said(assistant, 'Part', { id: 's' }),
  );
  assert.equal(conversation.unread, 1);
});

test('history that is read back at the start is no news', () => {
  const start = after(emptyConversation('en'), {
    type: 'connection.changed',
    state: 'connecting',
    attempt: 1,
  });
  assert.equal(after(start, said(assistant, 'Old')).unread, 0);
});

test('what came while the page was loaded counts as unread, and no greeting of a new conversation does', () => {
  const online = { type: 'connection.changed', state: 'online', attempt: 0 } as const;
  const start = after(emptyConversation('en'), { type: 'reading.restored', upTo: 'm1' });
  const old = after(start, said(maria, 'Old', { id: 'm1' }), said(customer, 'Own'), said(maria, 'New'));
  assert.equal(after(old, online).unread, 1);
  assert.equal(after(old, { type: 'reading.changed', on: true }, online).unread, 0);
  const older = after(start, said(customer, 'Own'), said(maria, 'New'), said(maria, 'Newer'));
  assert.equal(after(older, online).unread, 2, 'the place is older than what is read back');
  assert.equal(after(start, said(assistant, 'Hello'), online).unread, 0);
});

test('a conversation in which the customer writes before the line stands is begun and not restored', () => {
  const online = { type: 'connection.changed', state: 'online', attempt: 0 } as const;
  const written = { type: 'message.queued', localId: 'l', at: 1, text: 'live agent' } as const;
  const begun = after(emptyConversation('en'), written, said(assistant, 'Hello'), online);
  assert.equal(begun.restored, 0);
  const old = after(emptyConversation('en'), said(customer, 'Own'), written, online);
  assert.equal(old.restored, 1, 'what is still to go out was not there before');
});

test('choices may be pressed while theirs is the newest message', () => {
  const choices = [{ label: 'Yes', value: 'yes' }];
  const asked = after(online(), said(assistant, 'Sure?', { choices }));
  assert.deepEqual(openChoices(asked)?.choices, choices);
  assert.equal(openChoices(after(asked, said(maria, 'I am here'))), undefined);
  assert.equal(
    openChoices(after(asked, { type: 'message.queued', localId: 'l', at: 1, text: 'No' })),
    undefined,
  );
});

test('nothing can be sent or asked for after the end, and only the assistant remains', () => {
  const ended = after(
    online(),
    { type: 'participant.joined', ...stamp(), participant: assistant },
    { type: 'participant.joined', ...stamp(), participant: maria },
    { type: 'conversation.ended', ...stamp(), reason: 'agent', by: maria },
  );
  assert.equal(maySend(ended), false);
  assert.equal(mayRequestAgent(ended), false);
  assert.equal(whoAnswers(ended), assistant);
  assert.equal(ended.ended?.reason, 'agent');
});

test('a person can be asked for where the backend has one, and nobody is there yet', () => {
  const handoff = { request: true, cancel: true, queue: 'both', assistantWhileQueued: true } as const;
  const able = after(online(), {
    type: 'capabilities.changed',
    capabilities: { ...noCapabilities, handoff },
  });
  assert.equal(mayRequestAgent(online()), false);
  assert.equal(mayRequestAgent(able), true);
  assert.equal(mayRequestAgent(after(able, { type: 'handoff.requested', ...stamp() })), false);
  const joined = { type: 'participant.joined', ...stamp(), participant: maria } as const;
  assert.equal(mayRequestAgent(after(able, joined)), false);
});

test('a problem is forgotten once we are online again', () => {
  const error = new TransportError('server');
  const troubled = after(
    online(),
    { type: 'connection.changed', state: 'reconnecting', attempt: 1 },
    { type: 'problem.reported', error },
  );
  assert.equal(troubled.connection.problem, 'server');
  const back = after(troubled, { type: 'connection.changed', state: 'online', attempt: 0 });
  assert.equal(back.connection.problem, undefined);
});

test('a hole in the history leaves a line', () => {
  assert.deepEqual(shown(after(online(), { type: 'gap.found', id: 'g', at: 1 })), ['gap.found']);
});

test('the case number, the complaint and the summary stay, and a second number takes the place of the first', () => {
  const conversation = after(
    online(),
    { type: 'case.opened', ...stamp(), reference: 'DSP-1' },
    { type: 'complaint.logged', ...stamp(), reference: 'CMP-1', answerBy: 9 },
    { type: 'summary.written', ...stamp(), text: 'Done', by: maria, lang: 'en' },
  );
  assert.deepEqual(conversation.caseFile, {
    reference: 'DSP-1',
    complaint: { reference: 'CMP-1', at: conversation.caseFile.complaint?.at, answerBy: 9 },
    summary: { id: conversation.caseFile.summary?.id, text: 'Done', by: maria, lang: 'en' },
    rated: [],
  });
});

test('typing ends with the words that it announced', () => {
  const typing = { type: 'typing.changed', from: maria, on: true, ttlSeconds: 10 } as const;
  const conversation = after(online(), typing);
  assert.deepEqual(conversation.presence.typing, [maria]);
  assert.deepEqual(after(conversation, said(maria, 'Hi')).presence.typing, []);
});

test('receipts move on', () => {
  const conversation = after(
    online(),
    { type: 'receipt.updated', upTo: 'e1', level: 'delivered' },
    { type: 'receipt.updated', upTo: 'e1', level: 'read' },
  );
  assert.deepEqual(conversation.receipts, { delivered: 'e1', read: 'e1' });
});
