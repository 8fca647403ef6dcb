/** About other ways than waiting: a call, a message for later, the telephone. */
export interface ContactMessages {
  readonly heading: string;
  readonly back: string;
  /** How old the figures of the queue are, in whole minutes. */
  updated(minutes: number): string;
  /** Beside the other ways, where nothing is known of the figures' age. */
  readonly rather: string;
  readonly askCall: string;
  readonly changeCall: string;
  readonly cancelCall: string;
  /** Asked before that. */
  readonly cancelQuestion: string;
  readonly keepCall: string;
  readonly leaveMessage: string;
  /** On the button that leads to the page with that heading. */
  readonly otherWays: string;
  readonly callHint: string;
  readonly laterHint: string;
  /** The page for a call. */
  readonly whichNumber: string;
  /** Why only the last digits stand there. */
  readonly numberHint: string;
  ending(digits: string): string;
  readonly whichTime: string;
  readonly timeHint: string;
  span(from: number, to: number): string;
  readonly book: string;
  readonly choose: string;
  readonly booked: string;
  /** The page for a message. */
  readonly message: string;
  readonly messageHint: string;
  readonly send: string;
  readonly empty: string;
  tooLong(over: number): string;
  readonly left: string;
  /** Asked before the place in line is given up. */
  readonly callQuestion: string;
  readonly messageQuestion: string;
  /** Before the number that the site's own page gives. */
  readonly callLead: string;
  readonly keepsPlace: string;
  readonly failed: string;
}
