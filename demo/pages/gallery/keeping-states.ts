import type { Act, State } from './state.ts';
import { cased } from './stories.ts';

const save: readonly Act[] = [
  { do: 'press', id: 'more' },
  { do: 'press', id: 'open-save' },
  { do: 'await', id: 'save' },
];

/** What a customer keeps of a conversation. */
export const keepingStates: readonly State[] = [
  {
    name: 'transcript',
    group: 'Keeping',
    title: 'The ways to save the chat',
    facts: cased,
    acts: () => save,
  },
];
