import type { Act, State } from './state.ts';
import { connected, disputed, queued } from './stories.ts';

const open = (): readonly Act[] => [
  { do: 'press', id: 'urgent' },
  { do: 'await', id: 'page-title' },
];

/** Whom to call in a fraud. */
export const urgentStates: readonly State[] = [
  {
    name: 'urgent',
    group: 'Urgent',
    title: 'The number for fraud',
    awaits: 'contact',
    facts: (script, words) => queued(script, words, [3, 240]),
    acts: open,
  },
  {
    name: 'urgent-offline',
    group: 'Urgent',
    title: 'The number for fraud, offline',
    facts: (script, words) => [...disputed(script, words), connected('offline')],
    acts: open,
  },
];
