import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { emptyConversation, type Conversation } from '../../src/core/conversation/conversation.ts';
import { reduce } from '../../src/core/conversation/reduce.ts';
import type { TransportEvent } from '../../src/core/protocol/events.ts';
import { createPacing } from '../../src/session/pacing.ts';
import { assistant, customer, maria, said, shown, stamp } from '../core/conversation/facts.ts';

describe('one message at a time', () => {
  let conversation: Conversation;
  let pacing: ReturnType<typeof createPacing>;
  const seen = () => shown(conversation);
  const receive = (...events: readonly TransportEvent[]) => events.forEach(pacing.add);

  beforeEach(() => {
    conversation = emptyConversation('en');
    pacing = createPacing({
      conversation: () => conversation,
      tell: (event) => void (conversation = reduce(conversation, event)),
    });
    pacing.set(true);
    receive({ type: 'connection.changed', state: 'online', attempt: 1 });
    conversation = reduce(conversation, { type: 'reading.changed', on: true });
  });

  it('shows the first, and lets the others wait until the customer goes on', () => {
    receive(said(maria, 'One'), said(maria, 'Two'), said(maria, 'Three'));
    assert.deepEqual([seen(), conversation.held], [['One'], 2]);
    pacing.next();
    assert.deepEqual([seen(), conversation.held], [['One', 'Two'], 1]);
    pacing.next();
    assert.deepEqual([seen(), conversation.held], [['One', 'Two', 'Three'], 0]);
    receive(said(maria, 'Four'));
    assert.deepEqual([seen().length, conversation.held], [3, 1]);
  });

  it('shows the next at once to who has gone on before it came', () => {
    receive(said(maria, 'One'));
    pacing.next();
    receive(said(maria, 'Two'));
    assert.deepEqual([seen(), conversation.held], [['One', 'Two'], 0]);
  });

  it('holds back none of the customer’s own, and nothing but words', () => {
    receive(said(maria, 'One'), said(maria, 'Two'), said(customer, 'Mine'));
    assert.deepEqual(seen(), ['One', 'Mine']);
    receive({ type: 'connection.changed', state: 'reconnecting', attempt: 1 });
    assert.deepEqual([conversation.connection.state, conversation.held], ['reconnecting', 1]);
  });

  it('lets all in, in their order, before anything else is told', () => {
    receive(said(maria, 'One'), said(maria, 'Two'));
    receive({ type: 'participant.left', ...stamp(), participant: maria });
    assert.deepEqual([seen(), conversation.held], [['One', 'Two', 'participant.left'], 0]);
  });

  it('lets the answer that is being written go on, and shows of the next one only the whole', () => {
    const piece = (target: string, text: string): TransportEvent => ({
      ...{ type: 'message.streamed', target, from: assistant, text, replace: true },
    });
    receive(piece('a', 'One'), piece('a', 'One and'), piece('b', 'Two'));
    receive({ ...said(assistant, 'One and all'), id: 'a' }, { ...said(assistant, 'Two at last'), id: 'b' });
    assert.deepEqual([seen(), conversation.held], [['One and all'], 1]);
    pacing.next();
    assert.deepEqual(seen(), ['One and all', 'Two at last']);
  });

  it('holds nothing back that is read back, that comes while Help is closed, or once it is off', () => {
    receive(said(maria, 'One'), said(maria, 'Two'));
    pacing.set(false);
    assert.deepEqual([seen(), conversation.held], [['One', 'Two'], 0]);
    pacing.set(true);
    conversation = reduce(conversation, { type: 'reading.changed', on: false });
    receive(said(maria, 'Three'), said(maria, 'Four'));
    assert.deepEqual([seen().length, conversation.unread], [4, 2]);
  });

  it('begins anew with the first message after it was off, or Help was closed', () => {
    receive(said(maria, 'One'));
    pacing.set(false);
    pacing.set(true);
    receive(said(maria, 'Two'));
    assert.deepEqual([seen(), conversation.held], [['One', 'Two'], 0]);
    pacing.leave();
    receive(said(maria, 'Three'));
    assert.deepEqual([seen().length, conversation.held], [3, 0]);
  });
});
