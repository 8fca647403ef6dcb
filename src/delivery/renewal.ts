import type { Cancel, Clock } from '../core/protocol/ports.ts';

/** Has a fresh token fetched before the one in use runs out. */
export interface Renewal {
  /** The token runs out in so many seconds. */
  expires(seconds: number): void;
  stop(): void;
}

const day = 86_400;

/** Seconds of which four fifths are still worth another try. */
const leastLeft = 25;

/**
 * `renew` runs when four fifths of the time are over, and again after as long: a fresh token is taken to
 * live as long as the one before. When it fails it is tried again in what is left of the time, and then at the pace
 * of before: that a token has run out the backend will say in its own time, by hanging up, or not at all.
 */
export function createRenewal(clock: Clock, renew: () => Promise<void>): Renewal {
  let cancel: Cancel | undefined;

  function expires(seconds: number, left = seconds): void {
    cancel?.();
    cancel = clock.after(Math.min(Math.max(left * 0.8, 5), day) * 1000, () => {
      renew().then(
        () => cancel && expires(seconds),
        () => cancel && expires(seconds, left > leastLeft ? left / 5 : seconds),
      );
    });
  }

  return {
    expires: (seconds) => expires(seconds),
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}
