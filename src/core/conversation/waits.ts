import type { Waits } from '../protocol/waits.ts';

/** A message on its way is told to be so after so many seconds. */
export const stillSendingAfter = 3;
/** When the assistant has not answered for so many seconds: it replies, it still works, it takes long. */
export const answerSteps = [4, 15, 45] as const;

export const noWaits: Waits = { sending: false, answer: 0 };
