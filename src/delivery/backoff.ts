import type { IdSource } from '../core/protocol/ports.ts';
import type { Tuning } from './tuning.ts';

export interface Backoff {
  /** Milliseconds to wait before the next attempt; never less than the server asks for, in seconds. */
  next(retryAfterSeconds?: number): number;
  reset(): void;
}

/**
 * Pauses with full jitter: random between nothing and a limit that doubles with each attempt. Clients that
 * lost one server together so come back spread out.
 * Two attempts come quickly, since most breaks are over in a moment; however chance falls, all others are a
 * floor apart.
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function createBackoff(
  ids: Pick<IdSource, 'random'>,
  tuning: Pick<Tuning, 'backoffBase' | 'backoffCap' | 'backoffFloor' | 'retryAfterCap'>,
): Backoff {
  const { backoffBase, backoffCap, backoffFloor, retryAfterCap } = tuning;
  let attempt = 0;
  return {
    next(retryAfterSeconds = 0) {
      const limit = Math.min(backoffCap, backoffBase * 2 ** attempt);
      attempt++;
      const asked = retryAfterSeconds > 0 ? Math.min(retryAfterSeconds * 1000, retryAfterCap) : 0;
      return asked + Math.max(ids.random() * limit, limit > backoffFloor ? backoffFloor : 0);
    },
    reset() {
      attempt = 0;
    },
  };
}
