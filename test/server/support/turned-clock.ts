import type { Clock } from '../../../src/core/protocol/ports.ts';

/** Time that stands still until it is turned. */
export interface TurnedClock extends Clock {
  /** Lets so many seconds pass at once; what is due is done once. */
  turn(seconds: number): void;
}

export function createTurnedClock(start = 1_000_000): TurnedClock {
  let now = start;
  const due = new Set<{ readonly at: number; readonly act: () => void }>();
  return {
    now: () => now,
    after(milliseconds, act) {
      const one = { at: now + milliseconds, act };
      due.add(one);
      return () => void due.delete(one);
    },
    turn(seconds) {
      now += seconds * 1000;
      for (const one of [...due].filter(({ at }) => at <= now)) {
        if (due.delete(one)) one.act();
      }
    },
  };
}
