import type { PaceMessages } from './late-messages.ts';

/** One message at a time, in English. */
export const pace: PaceMessages = {
  next: (held) => `Next message (${held === 1 ? '1 waits' : `${held} wait`})`,
  waits: 'One more message waits for you. Press Next message, before the field.',
};
