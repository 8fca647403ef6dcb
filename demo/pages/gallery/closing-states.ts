import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';
import { customer, maria, type Script } from './cast.ts';
import type { State } from './state.ts';
import type { Words } from './words.ts';
import { cased, connected, live } from './stories.ts';

/** An agent has ended the chat with a summary, and the line still stands. */
const over = (script: Script, words: Words): readonly TransportEvent[] => [
  ...cased(script, words),
  script.says(customer, words.thanks),
  script.fact<'summary.written'>({ type: 'summary.written', text: words.summary, by: maria }),
  script.leaves(maria),
  script.fact<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent', by: maria }),
  connected('ended'),
];

/** Trouble, and the end. */
export const closingStates: readonly State[] = [
  {
    name: 'connecting',
    group: 'Connection',
    title: 'Connecting',
    facts: () => [connected('connecting', 1)],
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
    facts: (script, words) => [...over(script, words), connected('closed')],
  },
  {
    name: 'survey',
    group: 'End',
    title: 'Ended, and asked how it was',
    facts: over,
    acts: () => [{ do: 'await', id: 'survey' }],
  },
  {
    name: 'survey-thanks',
    group: 'End',
    title: 'The customer has said how it was',
    facts: (script, words) => [
      ...over(script, words),
      script.fact<'survey.answered'>({ type: 'survey.answered', about: 'agent' }),
    ],
    acts: () => [{ do: 'await', id: 'survey-title' }],
  },
];
