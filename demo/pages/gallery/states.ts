import type { ConnectionState, TransportEvent } from '../../../src/core/protocol/events.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';
import { assistant, customer, leo, maria, type Script } from './cast.ts';
import type { Words } from './words.ts';

/** What the customer does in a state, once the facts are in. */
export type Act =
  | {
      readonly do: 'send';
      readonly text: string;
      readonly outcome: 'none' | 'accepted' | 'failed' | 'unknown';
    }
  | { readonly do: 'press'; readonly id: string }
  | { readonly do: 'type'; readonly text: string };

export interface State {
  readonly name: string;
  readonly group: string;
  readonly title: string;
  /** Help is closed. */
  readonly closed?: boolean;
  facts(script: Script, words: Words): readonly TransportEvent[];
  readonly acts?: (words: Words) => readonly Act[];
}

const connected = (state: ConnectionState, attempt = 0): TransportEvent => ({
  type: 'connection.changed',
  state,
  attempt,
});

/** Up to the assistant's greeting. */
function greeted(script: Script, words: Words): readonly TransportEvent[] {
  return [
    script.joins(assistant),
    script.says(assistant, words.greeting, {
      choices: words.topics.map((label) => ({ label, value: label })),
    }),
    connected('online'),
  ];
}

/** Up to the dates of the dispute. */
function disputed(script: Script, words: Words): readonly TransportEvent[] {
  return [
    ...greeted(script, words),
    script.says(customer, words.dispute),
    script.says(assistant, words.whichCard),
    script.says(customer, words.cards[0]),
    script.says(assistant, words.dates),
  ];
}

function queued(script: Script, words: Words, [position, waitSeconds]: readonly [number, number?]) {
  return [
    ...disputed(script, words),
    script.says(customer, words.person),
    script.fact<'handoff.requested'>({ type: 'handoff.requested' }),
    script.fact<'handoff.queued'>({ type: 'handoff.queued', team: maria.team ?? '' }),
    {
      type: 'queue.updated',
      position,
      ...(waitSeconds !== undefined && { waitSeconds, waitMostSeconds: waitSeconds + 180 }),
    },
  ] as const;
}

function live(script: Script, words: Words): readonly TransportEvent[] {
  return [...queued(script, words, [1, 60]), script.joins(maria), script.says(maria, words.hello)];
}

function cased(script: Script, words: Words): readonly TransportEvent[] {
  return [
    ...live(script, words),
    script.fact<'case.opened'>({ type: 'case.opened', reference: 'DSP-2026-104387' }),
    script.says(maria, words.opened),
  ];
}

const sending = (outcome: 'none' | 'accepted' | 'failed' | 'unknown') => (words: Words) =>
  [{ do: 'send', text: words.meanwhile, outcome }] as const;

export const states: readonly State[] = [
  { name: 'closed', group: 'Launcher', title: 'Closed', closed: true, facts: () => [] },
  {
    name: 'unread',
    group: 'Launcher',
    title: 'Closed, with new messages',
    closed: true,
    facts: (script, words) => [...live(script, words), script.says(maria, words.opened)],
  },
  {
    name: 'waiting-closed',
    group: 'Launcher',
    title: 'Closed, waiting for a person',
    closed: true,
    facts: (script, words) => queued(script, words, [3, 240]),
  },
  { name: 'first-open', group: 'Assistant', title: 'First open', facts: greeted },
  {
    name: 'connecting',
    group: 'Connection',
    title: 'Connecting',
    facts: () => [connected('connecting', 1)],
  },
  {
    name: 'typing',
    group: 'Assistant',
    title: 'The assistant is typing',
    facts: (script, words) => [
      ...greeted(script, words),
      script.says(customer, words.dispute),
      { type: 'typing.changed', from: assistant, on: true, ttlSeconds: 86_400 },
    ],
  },
  {
    name: 'streaming',
    group: 'Assistant',
    title: 'An answer is being written',
    facts: (script, words) => [
      ...greeted(script, words),
      script.says(customer, words.meanwhile),
      {
        type: 'message.streamed',
        target: 'streamed',
        from: assistant,
        text: words.partial,
        replace: true,
        at: script.stamp().at,
      },
    ],
  },
  {
    name: 'quick-replies',
    group: 'Assistant',
    title: 'Suggested replies',
    facts: (script, words) => [
      ...greeted(script, words),
      script.says(customer, words.dispute),
      script.says(assistant, words.whichCard, {
        choices: words.cards.map((label) => ({ label, value: label })),
      }),
    ],
  },
  {
    name: 'long-answer',
    group: 'Assistant',
    title: 'A long answer',
    facts: (script, words) => [
      ...greeted(script, words),
      script.says(customer, words.meanwhile),
      script.says(assistant, words.long),
    ],
  },
  { name: 'answered', group: 'Assistant', title: 'A dispute, with its dates', facts: disputed },
  {
    name: 'menu',
    group: 'Assistant',
    title: 'More options',
    facts: disputed,
    acts: () => [{ do: 'press', id: 'more' }],
  },
  { name: 'sending', group: 'Delivery', title: 'On its way', facts: disputed, acts: sending('none') },
  { name: 'sent', group: 'Delivery', title: 'Sent', facts: disputed, acts: sending('accepted') },
  { name: 'not-sent', group: 'Delivery', title: 'Not sent', facts: disputed, acts: sending('failed') },
  {
    name: 'unsure',
    group: 'Delivery',
    title: 'Not sure it arrived',
    facts: disputed,
    acts: sending('unknown'),
  },
  {
    name: 'empty-message',
    group: 'Delivery',
    title: 'Nothing written',
    facts: disputed,
    acts: () => [{ do: 'send', text: '', outcome: 'none' }],
  },
  {
    name: 'guard-stopped',
    group: 'Guard',
    title: 'A card number is held back',
    facts: disputed,
    acts: (words) => [{ do: 'send', text: words.cardNumber, outcome: 'none' }],
  },
  {
    name: 'guard-warned',
    group: 'Guard',
    title: 'It may be a card number',
    facts: disputed,
    acts: (words) => [{ do: 'send', text: words.orderNumber, outcome: 'none' }],
  },
  {
    name: 'requested',
    group: 'Handoff',
    title: 'A person is asked for',
    facts: (script, words) => [
      ...disputed(script, words),
      script.says(customer, words.person),
      script.fact<'handoff.requested'>({ type: 'handoff.requested' }),
    ],
  },
  {
    name: 'queued',
    group: 'Handoff',
    title: 'In line',
    facts: (script, words) => queued(script, words, [3, 240]),
  },
  {
    name: 'queued-unknown',
    group: 'Handoff',
    title: 'In line, wait not known',
    facts: (script, words) => queued(script, words, [3]),
  },
  {
    name: 'queued-assistant',
    group: 'Handoff',
    title: 'The assistant answers while waiting',
    facts: (script, words) => [
      ...queued(script, words, [2, 180]),
      script.says(customer, words.meanwhile),
      script.says(assistant, words.meanwhileAnswer),
    ],
  },
  {
    name: 'next',
    group: 'Handoff',
    title: 'Next in line',
    facts: (script, words) => queued(script, words, [1, 60]),
  },
  { name: 'live', group: 'Live agent', title: 'With a live agent', facts: live },
  {
    name: 'agent-typing',
    group: 'Live agent',
    title: 'The agent is typing',
    facts: (script, words) => [
      ...live(script, words),
      { type: 'typing.changed', from: maria, on: true, ttlSeconds: 86_400 },
    ],
  },
  { name: 'case', group: 'Live agent', title: 'A case is open', facts: cased },
  {
    name: 'supervisor',
    group: 'Live agent',
    title: 'A supervisor joined',
    facts: (script, words) => [...cased(script, words), script.joins(leo)],
  },
  {
    name: 'transferring',
    group: 'Live agent',
    title: 'Transfer to another team',
    facts: (script, words) => [
      ...live(script, words),
      script.fact<'transfer.started'>({
        type: 'transfer.started',
        team: 'Fraud',
        reason: words.transferReason,
      }),
    ],
  },
  {
    name: 'transfer-failed',
    group: 'Live agent',
    title: 'The transfer did not work',
    facts: (script, words) => [
      ...live(script, words),
      script.fact<'transfer.started'>({ type: 'transfer.started', team: 'Fraud' }),
      script.fact<'transfer.failed'>({ type: 'transfer.failed', team: 'Fraud' }),
    ],
  },
  {
    name: 'handoff-failed',
    group: 'Handoff',
    title: 'Nobody is there',
    facts: (script, words) => [
      ...disputed(script, words),
      script.fact<'handoff.failed'>({ type: 'handoff.failed', reason: 'closed' }),
    ],
  },
  {
    name: 'reconnecting',
    group: 'Connection',
    title: 'Connection lost',
    facts: (script, words) => [...live(script, words), connected('reconnecting', 1)],
  },
  {
    name: 'offline',
    group: 'Connection',
    title: 'Offline',
    facts: (script, words) => [...live(script, words), connected('offline')],
  },
  {
    name: 'refused',
    group: 'Connection',
    title: 'The gateway lets nobody in',
    facts: () => [connected('offline'), { type: 'problem.reported', error: new TransportError('forbidden') }],
  },
  {
    name: 'gap',
    group: 'Connection',
    title: 'Some messages may be missing',
    facts: (script, words) => [...live(script, words), { type: 'gap.found', ...script.stamp() }],
  },
  {
    name: 'confirm-end',
    group: 'End',
    title: 'Asked before the end',
    facts: cased,
    acts: () => [
      { do: 'press', id: 'more' },
      { do: 'press', id: 'end' },
    ],
  },
  {
    name: 'ended',
    group: 'End',
    title: 'Ended, with a summary',
    facts: (script, words) => [
      ...cased(script, words),
      script.says(customer, words.thanks),
      script.fact<'summary.written'>({ type: 'summary.written', text: words.summary, by: maria }),
      script.leaves(maria),
      script.fact<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent', by: maria }),
      connected('ended'),
    ],
  },
];
