import type { Clock } from '../../../src/core/protocol/ports.ts';

export interface Rate {
  readonly frames: number;
  readonly seconds: number;
}

/** Lets each one do so much in so long, on however many connections. */
export interface RateLimit {
  /** Zero when it may be done now; else the seconds until it may. Refusals do not count. */
  secondsUntilFree(who: string): number;
}

/** So many are remembered at a time; the idle are forgotten first. */
const mostRemembered = 1000;

export function createRateLimit(rate: Rate, clock: Clock): RateLimit {
  const seen = new Map<string, number[]>();
  return {
    secondsUntilFree(who) {
      const since = clock.now() - rate.seconds * 1000;
      const recent = (seen.get(who) ?? []).filter((at) => at > since);
      // Put in again at the end, so that the first in the map is the one idle for longest.
      seen.delete(who);
      seen.set(who, recent);
      if (seen.size > mostRemembered) seen.delete([...seen.keys()][0] ?? '');
      const oldest = recent[0];
      if (oldest !== undefined && recent.length >= rate.frames) return Math.ceil((oldest - since) / 1000);
      recent.push(clock.now());
      return 0;
    },
  };
}
