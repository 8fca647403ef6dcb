import type { Cancel, Clock } from '../core/protocol/ports.ts';

/** Has a fresh token fetched before the one in use runs out. */
export interface Renewal {
  /** The token runs out in so many seconds. */
  expires(seconds: number): void;
  stop(): void;
}

const day = 86_400;

/**
 * `renew` runs when four fifths of the time are over, and again after as long: a fresh token is taken to
 * live as long as the one before. When it fails the backend will say so in its own time, by hanging up.
 */
export function createRenewal(clock: Clock, renew: () => Promise<void>): Renewal {
  let cancel: Cancel | undefined;

  function expires(seconds: number): void {
    cancel?.();
    cancel = clock.after(Math.min(Math.max(seconds * 0.8, 5), day) * 1000, () => {
      renew().then(
        () => cancel && expires(seconds),
        () => undefined,
      );
    });
  }

  return {
    expires,
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}
