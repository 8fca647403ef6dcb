import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import { TransportError } from '../../../src/core/protocol/transport-error.ts';
import type { State } from './state.ts';
import { cased } from './stories.ts';

const closesSoon = (): TransportEvent => {
  const at = Date.now();
  return { type: 'limit.announced', kind: 'idle', at, endsAt: at + 120_000 };
};

/** Time that runs out. */
export const limitStates: readonly State[] = [
  {
    name: 'idle-warning',
    group: 'Time',
    title: 'The chat will close without activity',
    facts: (script, words) => [...cased(script, words), closesSoon()],
    acts: () => [{ do: 'await', id: 'extend-idle' }],
  },
  {
    name: 'session-expiring',
    group: 'Time',
    title: 'The bank session ends soon',
    facts: cased,
    acts: () => [
      { do: 'signed-in', seconds: 120 },
      { do: 'await', id: 'extend-session' },
    ],
  },
  {
    name: 'session-expired',
    group: 'Time',
    title: 'The bank session has ended',
    facts: cased,
    acts: () => [
      { do: 'signed-in', seconds: 0 },
      { do: 'await', id: 'session-over' },
    ],
  },
  {
    name: 'signed-out',
    group: 'Time',
    title: 'The customer has signed out',
    facts: cased,
    acts: () => [{ do: 'sign-out' }, { do: 'await', id: 'session-over' }],
  },
  {
    name: 'not-confirmed',
    group: 'Time',
    title: 'The page does not confirm who is there',
    facts: (script, words) => [
      ...cased(script, words),
      { type: 'problem.reported', error: new TransportError('auth-denied') },
    ],
    acts: () => [{ do: 'await', id: 'start-new' }],
  },
  {
    name: 'earlier-visit',
    group: 'Time',
    title: 'A chat from an earlier visit is taken away',
    stores: true,
    facts: cased,
    acts: () => [{ do: 'be-another' }, { do: 'await', id: 'start-new' }],
  },
];
