import { systemClock } from '../../../demo/server/clock.ts';
import type { Clock } from '../../../src/core/protocol/ports.ts';

/** Real time for a server in a journey, which can leap ahead where nobody wants to wait. */
export interface LeapingClock extends Clock {
  /** So many seconds pass at once; what falls into them is done now, in its order. */
  leap(seconds: number): void;
}

interface Timer {
  readonly at: number;
  act(): void;
}

export function createLeapingClock(): LeapingClock {
  let ahead = 0;
  const waiting = new Map<Timer, () => void>();
  const now = (): number => systemClock.now() + ahead;

  function start(timer: Timer): void {
    const cancel = systemClock.after(Math.max(0, timer.at - now()), () => {
      waiting.delete(timer);
      timer.act();
    });
    waiting.set(timer, cancel);
  }

  return {
    now,
    after(milliseconds, act) {
      const timer = { at: now() + milliseconds, act };
      start(timer);
      return () => {
        waiting.get(timer)?.();
        waiting.delete(timer);
      };
    },
    leap(seconds) {
      ahead += seconds * 1000;
      for (const [timer, cancel] of [...waiting].sort(([one], [other]) => one.at - other.at)) {
        cancel();
        start(timer);
      }
    },
  };
}
