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
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function createBackoff(
  ids: Pick<IdSource, 'random'>,
  tuning: Pick<Tuning, 'backoffBase' | 'backoffCap' | 'retryAfterCap'>,
): Backoff {
  const { backoffBase, backoffCap, retryAfterCap } = tuning;
  let attempt = 0;
  return {
    next(retryAfterSeconds = 0) {
      const limit = Math.min(backoffCap, backoffBase * 2 ** attempt);
      attempt++;
      const asked = retryAfterSeconds > 0 ? Math.min(retryAfterSeconds * 1000, retryAfterCap) : 0;
      return asked + ids.random() * limit;
    },
    reset() {
      attempt = 0;
    },
  };
}
