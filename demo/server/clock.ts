import type { Clock } from '../../src/core/protocol/ports.ts';

/** Real time, for a running server. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Does `act` every so many milliseconds until the returned function is called. */
export function every(clock: Clock, milliseconds: number, act: () => void): () => void {
  let cancel = clock.after(milliseconds, again);
  function again(): void {
    cancel = clock.after(milliseconds, again);
    act();
  }
  return () => cancel();
}
