/** A message on its way is told to be so after so many seconds. */
export const stillSendingAfter = 3;
/** When the assistant has not answered for so many seconds: it replies, it still works, it takes long. */
export const answerSteps = [4, 15, 45] as const;

/** What takes longer than one expects. */
export interface Waits {
  /** Something of the customer's is still on its way. */
  readonly sending: boolean;
  /** How many of the steps towards a slow answer have passed. */
  readonly answer: number;
}

export const noWaits: Waits = { sending: false, answer: 0 };
