import type { Clock } from '../../../src/core/protocol/ports.ts';

/** A new leader may take some eight seconds to be chosen; what takes longer than this is an outage. */
const mostMilliseconds = 20_000;
const pauseMilliseconds = 200;

/** Tries until it succeeds, for as long as the choice of a new leader may take; then it rejects as the last did. */
export async function persist<Result>(clock: Clock, attempt: () => Promise<Result>): Promise<Result> {
  const until = clock.now() + mostMilliseconds;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (clock.now() > until) throw error;
      await new Promise<void>((resolve) => clock.after(pauseMilliseconds, resolve));
    }
  }
}
