import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { es } from '../../../src/adapters/locale/es.ts';
import type { ConversationEvent } from '../../../src/core/protocol/events.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';
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
  sam,
  short,
  texts,
  voice,
} from './scene.ts';

const stamp = { id: 'e', at: 0 };
const queued: ConversationEvent = { ...stamp, type: 'handoff.queued' };
const figures = (position: number, waitSeconds: number): ConversationEvent => ({
  type: 'queue.updated',
  position,
  waitSeconds,
});
const own: ConversationEvent = { type: 'message.queued', localId: 'l1', at: 0, text: 'My words' };
const outbox = (status: 'sending' | 'sent' | 'unknown' | 'waiting'): ConversationEvent => ({
  type: 'outbox.changed',
  localId: 'l1',
  status,
});
const failed: ConversationEvent = {
  type: 'outbox.changed',
  localId: 'l1',
  status: 'failed',
  error: new TransportError('network'),
};
const streamed = (text: string): ConversationEvent => ({
  type: 'message.streamed',
  target: 'm1',
  from: assistant,
  text,
  replace: false,
});

type Row = readonly [
  why: string,
  before: readonly ConversationEvent[],
  events: readonly ConversationEvent[],
  said: readonly string[],
];

const rows: readonly Row[] = [
  ['a message once, when it comes', open, [message('m1', 'Good morning.')], ['P3 Maria said: Good morning.']],
  ['a message that comes again not at all', [...open, message('m1', 'Hi')], [message('m1', 'Hi')], []],
  [
    'Markdown without its marks',
    open,
    [message('m1', '**Pay** [here](https://bank.example)', { format: 'markdown' })],
    ['P3 Maria said: Pay here'],
  ],
  ['plain text as it is', open, [message('m1', '2 * 3\nis 6')], ['P3 Maria said: 2 * 3 is 6']],
  [
    'the choices after it',
    open,
    [
      message('m1', 'Which?', {
        choices: [
          { label: 'Debit', value: 'd' },
          { label: 'Credit', value: 'c' },
        ],
      }),
    ],
    ['P3 Maria said: Which? 2 choices follow: Debit, Credit.'],
  ],
  [
    'an answer when it is complete',
    open,
    [streamed('Your '), streamed('card'), message('m1', 'Your card is safe.', { from: assistant })],
    ['P3+8 Your', 'P3+8 Your card', 'P3 Assistant said: Your card is safe.'],
  ],
  [
    'a change',
    [...open, message('m1', 'At 3.')],
    [{ ...stamp, type: 'message.corrected', target: 'm1', text: 'At 4.' }],
    ['P4+5 Maria changed a message: At 4.'],
  ],
  [
    'a removal, without the words',
    [...open, message('m1', 'Secret')],
    [{ ...stamp, type: 'message.retracted', target: 'm1' }],
    ['P4+5 Maria removed a message.'],
  ],
  [
    'own words never, only that they went',
    open,
    [own, outbox('sending'), outbox('sent')],
    ['P4+3 Still sending.', 'P5 Sent.'],
  ],
  [
    'own words not when they come back',
    [...open, own, outbox('sent')],
    [message('m9', 'My words', { from: { id: 'c', role: 'customer' }, localId: 'l1' })],
    [],
  ],
  [
    'own words not from another device',
    open,
    [message('m9', 'Mine', { from: { id: 'c', role: 'customer' } })],
    [],
  ],
  [
    'a failure, at once',
    [...open, own],
    [failed],
    ['A1 Not sent. The connection is weak. Your text is saved. Try again is next to the message.'],
  ],
  [
    'a second failure again',
    [...open, own, failed],
    [outbox('waiting'), failed],
    [
      'P4+3 Still sending.',
      'A1 Not sent. The connection is weak. Your text is saved. Try again is next to the message.',
    ],
  ],
  ['a doubt', [...open, own], [outbox('unknown')], ['P2 We are not sure this arrived.']],
  [
    'a slow assistant, in three steps',
    [...open, joined(assistant), own],
    [outbox('sent')],
    [
      'P5 Sent.',
      'P5+4 Assistant is replying.',
      'P5+15 Still working.',
      'P4+45 This is taking longer than usual. You can wait or ask for a person.',
    ],
  ],
  [
    'no waiting for a person who reads',
    [...open, joined(assistant), joined(maria), own],
    [outbox('sent')],
    ['P5 Sent.'],
  ],
  [
    'a request',
    open,
    [{ ...stamp, type: 'handoff.requested' }],
    ['P2 Request sent for a live agent. You can keep chatting with the assistant while you wait.'],
  ],
  [
    'the first figures',
    [...open, queued],
    [figures(3, 240)],
    ['P4 You are number 3 in line. About 4 minutes.'],
  ],
  [
    'a line without figures, after a moment',
    open,
    [queued],
    ['P4+2 You are in line. We do not know yet how long it takes.'],
  ],
  [
    'the last place as it is reached',
    [...open, queued, figures(2, 60)],
    [figures(1, 30), figures(1, 20)],
    ['P2 You are next.', 'P4 You are next in line. About 1 minute.'],
  ],
  [
    'a wait that grew',
    [...open, queued, figures(3, 240)],
    [figures(3, 600)],
    ['P2 The wait is longer now: about 10 minutes.'],
  ],
  [
    'who is about to join, after a moment',
    [...open, queued],
    [{ ...stamp, type: 'handoff.accepted', agent: maria }],
    ['P2+2 Maria is about to join.'],
  ],
  [
    'who joined and what they see',
    open,
    [joined(maria)],
    ['P2 Maria, live agent, Card disputes, joined. Maria can see this conversation.'],
  ],
  [
    'a supervisor and who stays',
    [...open, joined(maria)],
    [joined(sam)],
    ['P2 Sam, supervisor, joined. Maria is still here.'],
  ],
  [
    'who left and who is there',
    [...open, joined(assistant), joined(maria)],
    [{ ...stamp, type: 'participant.left', participant: maria }],
    ['P2 Maria left. You are with the assistant again.'],
  ],
  [
    'who left, where others stay',
    [...open, joined(assistant), joined(maria), joined(sam)],
    [{ ...stamp, type: 'participant.left', participant: maria }],
    ['P2 Maria left.'],
  ],
  ['nothing of the customer’s own coming', open, [joined({ id: 'c', role: 'customer' })], []],
  [
    'a transfer',
    open,
    [{ ...stamp, type: 'transfer.started', team: 'Fraud' }],
    ['P2 You are being transferred to Fraud. You will not need to repeat.'],
  ],
  [
    'a transfer that failed',
    [...open, joined(maria)],
    [{ ...stamp, type: 'transfer.failed', team: 'Fraud' }],
    ['P2 The transfer to Fraud did not work. Maria is still here.'],
  ],
  [
    'a case number, spelled',
    open,
    [{ ...stamp, type: 'case.opened', reference: 'DR-12' }],
    ['P3 Your case number is D R 1 2. Copy button is in Status.'],
  ],
  ['the end', open, [{ ...stamp, type: 'conversation.ended', reason: 'agent' }], ['P2 The chat ended.']],
  ['a gap', open, [{ type: 'gap.found', id: 'g', at: 0 }], ['P4 Some earlier messages may be missing.']],
  [
    'a line that is lost, after a moment',
    open,
    [connection('reconnecting')],
    ['P4+3 Connection lost. Trying again. Your text is safe.', 'P4+33 Still trying.'],
  ],
  [
    'a line that is lost with words on it, breaking in',
    [...open, own],
    [connection('reconnecting')],
    ['A1+3 Connection lost. Trying again. Your text is safe.', 'P4+33 Still trying.'],
  ],
  [
    'a line that is lost once, however often it is tried',
    [...open, connection('reconnecting')],
    [connection('offline'), connection('reconnecting')],
    [],
  ],
  [
    'a line that is back',
    [...open, connection('reconnecting')],
    [connection('online')],
    ['P4 Connected again.'],
  ],
  [
    'a session that ran out',
    [...open, connection('offline')],
    [{ type: 'problem.reported', error: new TransportError('auth-denied') }],
    ['P2 You were signed out. Sign in again to go on. Your text is safe.'],
  ],
  [
    'typing, receipts, capabilities not',
    open,
    [
      { type: 'typing.changed', from: maria, on: true, ttlSeconds: 5 },
      { type: 'receipt.updated', upTo: 'c0', level: 'read' },
      echoing,
    ],
    [],
  ],
];

describe('announce says', () => {
  for (const [why, before, events, said] of rows) {
    it(why, () => assert.deepEqual(heard(before, events).say.map(short), said));
  }

  it('nothing when nothing changed', () => {
    const state = after(open);
    assert.deepEqual(announce(state, state, voice()), { cancel: [], say: [] });
  });

  it('that a line is back where only the trouble with it was heard', () => {
    const lost = [...open, connection('reconnecting')];
    const trouble = { type: 'problem.reported', error: new TransportError('forbidden') } as const;
    const script = [
      { at: 0, hear: heard(open, [connection('reconnecting')]) },
      { at: 2000, hear: heard(lost, [trouble]) },
      { at: 9000, hear: heard([...lost, trouble], [connection('online')]) },
    ];
    assert.deepEqual(
      play({ script, until: 60_000 }).said.map(({ text }) => text),
      ['You were signed out. Sign in again to go on. Your text is safe.', 'Connected again.'],
    );
  });

  it('not that a line is back which broke again before that was said, and in the end that it is', () => {
    const [lost, online] = [connection('reconnecting'), connection('online')];
    const script = [
      { at: 0, hear: heard(open, [lost]) },
      // The customer writes: what waits to be said waits for them.
      { at: 10_000, hear: heard([...open, lost], [online]) },
      { at: 11_000, hear: heard([...open, lost, online], [lost]) },
      { at: 25_000, hear: heard([...open, lost, online, lost], [online]) },
    ];
    const lastInputAt = (now: number): number => (now > 9_000 && now < 14_000 ? now : -Infinity);
    assert.deepEqual(
      play({ script, until: 90_000, page: (now) => ({ lastInputAt: lastInputAt(now) }) }).said,
      [
        { at: 3_000, text: 'Connection lost. Trying again. Your text is safe.' },
        { at: 25_000, text: 'Connected again.' },
      ],
    );
  });

  it('that a line is lost also where the trouble before was that of another conversation', () => {
    const [lost, online] = [connection('reconnecting'), connection('online')];
    const trouble = { type: 'problem.reported', error: new TransportError('forbidden') } as const;
    const script = [
      { at: 0, hear: heard([reading(true)], [connection('offline'), trouble]) },
      { at: 10_000, hear: heard([reading(true)], [online]) },
      { at: 20_000, hear: heard([reading(true), online], [lost]) },
    ];
    assert.deepEqual(
      play({ script, until: 30_000 }).said.map(({ text }) => text),
      [
        'You were signed out. Sign in again to go on. Your text is safe.',
        'Connection lost. Trying again. Your text is safe.',
      ],
    );
  });

  it('no more than 500 characters, cut at a sentence', () => {
    const [text = ''] = texts(heard(open, [message('m1', 'This is a sentence. '.repeat(60))]));
    assert.ok(text.length < 560, `${text.length}`);
    assert.match(text, /This is a sentence\. More in the conversation\.$/);
    const [endless = ''] = texts(heard(open, [message('m2', 'word '.repeat(300))]));
    assert.match(endless, /word… More in the conversation\.$/);
  });

  it('a message in its own language', () => {
    assert.equal(heard(open, [message('m1', 'Buenos días', { lang: 'es-US' })]).say[0]?.lang, 'es-US');
    assert.equal(heard(open, [message('m1', 'Good day', { lang: 'en-GB' })]).say[0]?.lang, undefined);
    assert.deepEqual(
      texts(heard(open, [message('m1', 'Hola', { lang: 'es' })], { ...voice(), messages: es })),
      ['Maria dijo: Hola'],
    );
  });
});
