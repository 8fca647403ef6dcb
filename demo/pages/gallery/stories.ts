import type { ConnectionState, TransportEvent } from '../../../src/core/protocol/events.ts';
import { assistant, customer, maria, type Script } from './cast.ts';
import type { Words } from './words.ts';

/** The conversation of the gallery, as far as it has come in each kind of state. */
export const connected = (state: ConnectionState, attempt = 0): TransportEvent => ({
  type: 'connection.changed',
  state,
  attempt,
});

/** Up to the assistant's greeting. */
export function greeted(script: Script, words: Words): readonly TransportEvent[] {
  return [
    { type: 'availability.updated', state: 'online' },
    script.joins(assistant),
    script.says(assistant, words.greeting, {
      choices: words.topics.map((label) => ({ label, value: label })),
    }),
    connected('online'),
  ];
}

/** Up to the dates of the dispute. */
export function disputed(script: Script, words: Words): readonly TransportEvent[] {
  return [
    ...greeted(script, words),
    script.says(customer, words.dispute),
    script.says(assistant, words.whichCard),
    script.says(customer, words.cards[0]),
    script.says(assistant, words.dates),
  ];
}

export function queued(script: Script, words: Words, [position, waitSeconds]: readonly [number, number?]) {
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

export function live(script: Script, words: Words): readonly TransportEvent[] {
  return [...queued(script, words, [1, 60]), script.joins(maria), script.says(maria, words.hello)];
}

export function cased(script: Script, words: Words): readonly TransportEvent[] {
  return [
    ...live(script, words),
    script.fact<'case.opened'>({ type: 'case.opened', reference: 'DSP-2026-104387' }),
    script.says(maria, words.opened),
  ];
}

export const sending = (outcome: 'none' | 'accepted' | 'failed' | 'unknown') => (words: Words) =>
  [{ do: 'send', text: words.meanwhile, outcome }] as const;
