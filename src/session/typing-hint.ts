import type { Cancel, Clock } from '../core/protocol/ports.ts';

/** Seconds without a key after which the customer counts as having stopped. */
const pauseSeconds = 5;

/** Tells the other side that the customer writes: now and then, not at every key. */
export function createTypingHint(clock: Clock, tell: (on: boolean) => void) {
  let toldAt = -Infinity;
  let on = false;
  let cancelPause: Cancel | undefined;

  function stopped(): void {
    cancelPause?.();
    cancelPause = undefined;
    if (!on) return;
    on = false;
    toldAt = -Infinity;
    tell(false);
  }

  return {
    typed(minIntervalSeconds: number): void {
      cancelPause?.();
      cancelPause = clock.after(pauseSeconds * 1000, stopped);
      const now = clock.now();
      if (now - toldAt < minIntervalSeconds * 1000) return;
      toldAt = now;
      on = true;
      tell(true);
    },
    stopped,
    dispose(): void {
      cancelPause?.();
    },
  };
}
