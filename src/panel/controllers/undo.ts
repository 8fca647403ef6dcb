import type { Cancel, Clock } from '../../core/protocol/ports.ts';

/** Words that the customer has sent and may still take back. */
export interface Unsent {
  readonly text: string;
  /** How long they wait in all. */
  readonly seconds: number;
}

interface Waiting extends Unsent {
  deliver(): void;
}

/** Holds one message back for as long as the customer has chosen, so that they can take it back. */
export class UndoController {
  private readonly clock: Clock;
  private readonly changed: () => void;
  private readonly abort = new AbortController();
  private waiting: Waiting | undefined;
  private cancel: Cancel | undefined;

  constructor(clock: Clock, changed: () => void) {
    this.clock = clock;
    this.changed = changed;
    // Who leaves the page has sent the message all the same.
    addEventListener('pagehide', () => this.flush(), { signal: this.abort.signal });
  }

  get unsent(): Unsent | undefined {
    return this.waiting;
  }

  /** What waited before goes out first: messages keep their order. */
  wait(waiting: Waiting): void {
    this.flush();
    this.waiting = waiting;
    this.cancel = this.clock.after(waiting.seconds * 1000, () => this.flush());
    this.changed();
  }

  /** Takes the words back. */
  undo(): string {
    const { waiting } = this;
    this.clear();
    return waiting?.text ?? '';
  }

  /** Lets go at once what waits. */
  flush(): void {
    const { waiting } = this;
    this.clear();
    waiting?.deliver();
  }

  dispose(): void {
    this.flush();
    this.abort.abort();
  }

  private clear(): void {
    this.cancel?.();
    this.cancel = undefined;
    if (!this.waiting) return;
    this.waiting = undefined;
    this.changed();
  }
}
