/**
 * Keeps a question before its answer. Where own messages do not come back as events, the place of one in
 * the timeline is where it is heard to be sent; so what comes in while a draft is under way waits for that.
 */
export interface AnswerHold {
  receive(event: unknown): void;
  /** Whether a draft is under way on a backend without echo. */
  set(on: boolean): void;
}

export function createAnswerHold(receive: (event: unknown) => void): AnswerHold {
  let waiting: unknown[] = [];
  let on = false;
  return {
    receive(event) {
      if (on) waiting.push(event);
      else receive(event);
    },
    set(next) {
      on = next;
      if (on) return;
      const events = waiting;
      waiting = [];
      for (const event of events) receive(event);
    },
  };
}
