/**
 * The customer asks the page to keep them signed in at the bank. The page does so and sets `signedInUntil` anew;
 * or it cancels the event, and the customer is told that it could not be done.
 */
export class CareSessionExtendEvent extends Event {
  constructor() {
    super('care-session-extend', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-session-extend': CareSessionExtendEvent;
  }
}
