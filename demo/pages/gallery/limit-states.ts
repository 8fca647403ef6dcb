import type { TransportEvent } from '../../../src/core/protocol/events.ts';
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
];
