/**
 * The customer lets one person see this page, by their own press, which lasts as long as this event: the site's own
 * co-browse tool begins now. Cancel it where the tool cannot; the customer is told, and nobody sees the page.
 */
export class CareShareStartEvent extends Event {
  /** Of this one request. The other side knows it too, so that both ends of the tool can find each other. */
  readonly requestId: string;

  constructor(requestId: string) {
    super('care-share-start', { bubbles: true, composed: true, cancelable: true });
    this.requestId = requestId;
  }
}

/**
 * Nobody may see this page any more: the site's tool stops at once. Not to be cancelled: consent that is taken back
 * is taken back.
 */
export class CareShareStopEvent extends Event {
  readonly requestId: string;

  constructor(requestId: string) {
    super('care-share-stop', { bubbles: true, composed: true });
    this.requestId = requestId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-share-start': CareShareStartEvent;
    'care-share-stop': CareShareStopEvent;
  }
}
