/** A formal complaint that the bank has taken down. Its words are the customer's message and stay there. */
export interface Complaint {
  /** To ask after it by. */
  readonly reference: string;
  /** The bank answers by then, in milliseconds since the epoch. */
  readonly answerBy: number;
}
