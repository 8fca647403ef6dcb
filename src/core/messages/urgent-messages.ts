/** About the number for fraud and lost cards. */
export interface UrgentMessages {
  readonly heading: string;
  readonly back: string;
  readonly now: string;
  /** There is no connection, and a telephone needs none. */
  readonly offline: string;
  /** Before the number, in its link. */
  readonly call: string;
  /** Before the number for who types instead of speaking. */
  readonly tty: string;
  /** Where the page has told no number. */
  readonly onCard: string;
  readonly onCardToo: string;
}
