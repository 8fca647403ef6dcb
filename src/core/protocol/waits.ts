/** What takes longer than one expects. */
export interface Waits {
  /** Something of the customer's is still on its way. */
  readonly sending: boolean;
  /** How many of the steps towards a slow answer have passed. */
  readonly answer: number;
}
