/** Reaches the page from out of the shadow root. */
const everywhere = { bubbles: true, composed: true };

/** The customer opened Help. */
export class CareOpenEvent extends Event {
  constructor() {
    super('care-open', everywhere);
  }
}

/** The customer is about to close Help. Cancel it to keep Help open. */
export class CareBeforeCloseEvent extends Event {
  constructor() {
    super('care-before-close', { ...everywhere, cancelable: true });
  }
}

/** The customer closed Help. The conversation goes on. */
export class CareCloseEvent extends Event {
  constructor() {
    super('care-close', everywhere);
  }
}

/** Something failed that the customer was told of. */
export class CareErrorEvent extends Event {
  /** A `CareErrorCode`. */
  readonly code: string;

  constructor(code: string) {
    super('care-error', everywhere);
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-open': CareOpenEvent;
    'care-before-close': CareBeforeCloseEvent;
    'care-close': CareCloseEvent;
    'care-error': CareErrorEvent;
  }
}
