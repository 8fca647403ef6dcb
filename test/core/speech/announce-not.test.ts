import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import { announce } from '../../../src/core/speech/announce.ts';
import { play } from './player.ts';
import {
  after,
  assistant,
  connection,
  echoing,
  heard,
  joined,
  maria,
  message,
  open,
  reading,
  short,
  texts,
  voice,
} from './scene.ts';

const stamp = { id: 'e', at: 0 };
const queued: ConversationEvent = { ...stamp, type: 'handoff.queued' };
const own: ConversationEvent = { type: 'message.queued', localId: 'l1', at: 0, text: 'My words' };
const outbox = (status: 'sending' | 'sent' | 'unknown' | 'waiting' | 'failed'): ConversationEvent => ({
  type: 'outbox.changed',
  localId: 'l1',
  status,
});

describe('announce does not say', () => {
  const history = [echoing, reading(true), message('c0', 'Hi', { from: { id: 'c', role: 'customer' } })];

  it('what is read back, but that it is there', () => {
    const events = [message('m1', 'Old'), joined(maria), message('m2', 'Older'), connection('online')];
    assert.deepEqual(heard(history, events).say.map(short), ['P4 Conversation restored. 3 messages.']);
  });

  it('what was read before the page was loaded, but what has come since', () => {
    const events = [message('m1', 'Old'), message('m2', 'New', { from: maria })];
    const restored: ConversationEvent = { type: 'reading.restored', upTo: 'm1' };
    assert.deepEqual(heard([restored, ...history], [...events, connection('online')]).say.map(short), [
      'P3 Maria said: New',
      'P4 Conversation restored. 3 messages.',
    ]);
    const closed = [restored, ...history, reading(false)];
    assert.deepEqual(heard(closed, [...events, connection('online')]).say.map(short), [
      'P3 New message from Maria. Help, 1 unread.',
    ]);
  });

  it('the words of earlier messages that the customer loads, but how many there are', () => {
    const state = after(open);
    const [block] = after([message('m1', 'Old')]).timeline.blocks;
    const blocks = [{ number: -1, entries: block?.entries ?? [] }, ...state.timeline.blocks];
    const later = { ...state, timeline: { ...state.timeline, blocks } };
    assert.deepEqual(texts(announce(state, later, voice())), ['1 earlier message loaded.']);
  });

  it('what was taken back before it could be heard', () => {
    const retracted: ConversationEvent = { ...stamp, type: 'message.retracted', target: 'm1' };
    assert.deepEqual(
      texts(heard([reading(true), message('m1', 'x'), retracted], [connection('online')])),
      [],
    );
  });

  it('but greets in a conversation that has only begun', () => {
    const greeting = [reading(true), joined(assistant), message('m1', 'Hello.', { from: assistant })];
    assert.deepEqual(heard(greeting, [connection('online')]).say.map(short), [
      'P3 You are chatting with the automated assistant. You can ask for a person at any time.',
      'P3 Assistant said: Hello.',
    ]);
  });
});

describe('announce with the panel closed', () => {
  const closed = [...open, reading(false)];

  it('names the sender and keeps the words to itself', () => {
    assert.deepEqual(
      texts(heard(closed, [message('m1', 'Your balance is 5.'), message('m2', 'And more.')])),
      ['New message from Maria. Help, 1 unread.', 'New message from Maria. Help, 2 unread.'],
    );
  });

  it('says that Help speaks', () => {
    assert.deepEqual(texts(heard(closed, [joined(maria)])), [
      'Help: Maria, live agent, Card disputes, joined. Maria can see this conversation.',
    ]);
  });

  it('leaves chatter out', () => {
    assert.deepEqual(texts(heard([...closed, joined(assistant), own], [outbox('sent')])), []);
  });

  it('counts, then reads the first, when it is opened', () => {
    const before = [...closed, message('m1', 'First.'), message('m2', 'Second.')];
    const speech = heard(before, [reading(true)]);
    assert.deepEqual(texts(speech), ['2 new messages.', 'Maria said: First.']);
    assert.deepEqual(speech.cancel, ['unread']);
  });
});

describe('announce cancels', () => {
  const cases: readonly (readonly [
    why: string,
    before: readonly ConversationEvent[],
    event: ConversationEvent,
    subject: string,
  ])[] = [
    [
      'waiting for the assistant, when it answers',
      open,
      message('m1', 'Hi', { from: assistant }),
      'assistant',
    ],
    [
      'that a message was sent, when the assistant answers it',
      open,
      message('m1', 'Hi', { from: assistant }),
      'sent',
    ],
    ['waiting for the assistant, when a person joins', open, joined(maria), 'assistant'],
    [
      'a message that is taken back before it is said',
      [...open, message('m1', 'x')],
      { ...stamp, type: 'message.retracted', target: 'm1' },
      'message m1',
    ],
    ['still sending, once it is sent', [...open, own], outbox('sent'), 'sending l1'],
    [
      'still sending, once it is deleted',
      [...open, own],
      { type: 'message.discarded', localId: 'l1' },
      'sending l1',
    ],
    [
      'the place in line, once a person comes',
      [...open, queued],
      { ...stamp, type: 'handoff.accepted', agent: maria },
      'queue',
    ],
    [
      'who is about to join, once they did',
      [...open, { ...stamp, type: 'handoff.accepted', agent: maria }],
      joined(maria),
      'joining',
    ],
    [
      'the lost line, once it is ended',
      [...open, connection('reconnecting')],
      connection('ended'),
      'connection',
    ],
  ];
  for (const [why, before, event, subject] of cases) {
    it(why, () => assert.ok(heard(before, [event]).cancel.includes(subject)));
  }

  it('the doubt whether a message arrived, once that is known, however it came out', () => {
    const doubt = [...open, own, outbox('unknown')];
    for (const status of ['sent', 'failed', 'waiting'] as const) {
      const script = [
        { at: 0, hear: heard([...open, own], [outbox('unknown')]) },
        { at: 500, hear: heard(doubt, [outbox(status)]) },
      ];
      // The customer writes at the beginning.
      const page = () => ({ lastInputAt: 0 });
      const said = play({ script, until: 20_000, page }).said.map(({ text }) => text);
      assert.ok(!said.includes('We are not sure this arrived.'), status);
    }
  });

  // A person may write at the same moment, and has not read it.
  it('not that a message was sent, when a person writes', () => {
    assert.ok(!heard(open, [message('m1', 'Hi')]).cancel.includes('sent'));
  });
});
