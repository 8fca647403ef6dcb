import type { Cancel, Clock } from '../core/protocol/ports.ts';

/** Hears when a connection has fallen silent, which a half-open socket never tells by itself. */
export interface Watchdog {
  /** The other side speaks at least this often. */
  heartbeat(seconds: number): void;
  /** Something was heard. */
  alive(): void;
  stop(): void;
}

/** Two beats may be lost, and a little time. */
const patience = 2.5;

export function createWatchdog(clock: Clock, onSilence: () => void): Watchdog {
  let limit: number | undefined;
  let cancel: Cancel | undefined;

  function alive(): void {
    if (limit === undefined) return;
    cancel?.();
    cancel = clock.after(limit, onSilence);
  }

  return {
    alive,
    heartbeat(seconds) {
      // Neither a server's slip nor its malice may make us hang up all the time, or never.
      limit = Math.min(Math.max(seconds, 1), 120) * 1000 * patience;
      alive();
    },
    stop() {
      limit = undefined;
      cancel?.();
    },
  };
}
