import type { Clock } from '../../../src/core/protocol/ports.ts';

/** Time that moves only when told to. */
export interface FakeClock extends Clock {
  /** Timers that still wait. */
  readonly pending: number;
  /** Lets so many milliseconds pass, each timer in its turn, with all that follows from it. */
  pass(milliseconds: number): Promise<void>;
  /** The machine sleeps, or somebody moves its clock: timers stand still meanwhile. */
  sleep(milliseconds: number): void;
}

export function createFakeClock(start = 1_767_000_000_000): FakeClock {
  const timers = new Set<{ at: number; readonly act: () => void }>();
  let now = start;
  return {
    now: () => now,
    get pending() {
      return timers.size;
    },
    after(milliseconds, act) {
      const timer = { at: now + milliseconds, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    sleep(milliseconds) {
      now += milliseconds;
      for (const timer of timers) timer.at += milliseconds;
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settled();
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.act();
        await settled();
      }
      now = end;
    },
  };
}

/** All promise reactions that can run now have run: they come before the next turn of the event loop. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
