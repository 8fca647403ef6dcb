import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import type { Script } from './cast.ts';
import type { Act, State } from './state.ts';
import { disputed, queued } from './stories.ts';
import type { Words } from './words.ts';

const hour = 3_600_000;
/** Tomorrow at nine, by the clock of whoever looks. */
function tomorrow(): number {
  const date = new Date();
  date.setDate(date.getDate() + 1);
  date.setHours(9, 0, 0, 0);
  return date.getTime();
}

function offered(): TransportEvent {
  const from = tomorrow();
  return {
    type: 'contact.offered',
    numbers: [
      { id: 'mobile', ending: '42' },
      { id: 'home', ending: '19' },
    ],
    slots: [0, 1, 2].map((index) => ({
      id: `${index}`,
      from: from + index * hour,
      to: from + (index + 1) * hour,
    })),
  };
}

const away = (holiday: boolean): TransportEvent => ({
  type: 'availability.updated',
  state: 'offline',
  opensAt: tomorrow(),
  ...(holiday && { holiday }),
});

const closed = (script: Script, words: Words): readonly TransportEvent[] => [
  ...disputed(script, words),
  offered(),
  away(false),
];

const inLine = (script: Script, words: Words): readonly TransportEvent[] => [
  ...queued(script, words, [4, 360]),
  offered(),
  { type: 'queue.updated', position: 4, waitSeconds: 360, waitMostSeconds: 540, at: Date.now() - 130_000 },
];

const booked = (script: Script, words: Words): readonly TransportEvent[] => [
  ...closed(script, words),
  script.fact<'callback.requested'>({
    type: 'callback.requested',
    ending: '42',
    from: tomorrow(),
    to: tomorrow() + hour,
  }),
];

const ways: readonly Act[] = [
  { do: 'press', id: 'open-ways' },
  { do: 'await', id: 'ways' },
];

const open = (id: string): readonly Act[] => [
  ...ways,
  { do: 'press', id: `open-${id}` },
  { do: 'await', id },
];

/** Nobody is there, or not soon: what else there is. */
export const contactStates: readonly State[] = [
  {
    name: 'out-of-hours',
    group: 'Contact',
    title: 'Out of hours',
    facts: closed,
    awaits: 'contact',
  },
  {
    name: 'holiday',
    group: 'Contact',
    title: 'Closed for a holiday',
    facts: (script, words) => [...disputed(script, words), offered(), away(true)],
    awaits: 'contact',
  },
  {
    name: 'availability-unknown',
    group: 'Contact',
    title: 'Not known if a person is there',
    facts: (script, words) => [
      ...disputed(script, words),
      offered(),
      { type: 'availability.updated', state: 'unknown' },
    ],
    awaits: 'contact',
  },
  {
    name: 'waiting',
    group: 'Contact',
    title: 'In line, with the age of the figures',
    facts: inLine,
    awaits: 'contact',
  },
  {
    name: 'leave-line',
    group: 'Contact',
    title: 'Asked before leaving the line',
    facts: inLine,
    awaits: 'contact',
    acts: () => [{ do: 'press', id: 'leave-line' }],
  },
  {
    name: 'callback-choice',
    group: 'Contact',
    title: 'Choosing a call',
    facts: inLine,
    awaits: 'contact',
    acts: () => open('callback'),
  },
  {
    name: 'callback-booked',
    group: 'Contact',
    title: 'A call is booked',
    facts: booked,
    awaits: 'contact',
  },
  {
    name: 'call-cancel',
    group: 'Contact',
    title: 'A booked call, and the way to cancel it',
    facts: booked,
    awaits: 'contact',
    acts: () => ways,
  },
  {
    name: 'leave-message',
    group: 'Contact',
    title: 'Leaving a message',
    facts: closed,
    awaits: 'contact',
    acts: () => open('leave-message'),
  },
  {
    name: 'message-left',
    group: 'Contact',
    title: 'A message for later is sent',
    facts: (script, words) => [...closed(script, words), script.fact<'note.left'>({ type: 'note.left' })],
    awaits: 'contact',
  },
  {
    name: 'ways',
    group: 'Contact',
    title: 'Other ways than waiting',
    facts: inLine,
    awaits: 'contact',
    acts: () => ways,
  },
  {
    name: 'assistant-unavailable',
    group: 'Contact',
    title: 'Neither assistant nor agent',
    facts: (script) => [
      { type: 'connection.changed', state: 'online', attempt: 0 },
      script.fact<'handoff.failed'>({ type: 'handoff.failed', reason: 'closed' }),
      offered(),
      away(false),
    ],
    awaits: 'contact',
  },
];
