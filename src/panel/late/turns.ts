import { CareError } from '../../core/protocol/errors.ts';
import type { Clock } from '../../core/protocol/ports.ts';

/** So long a database may take. One that another page deletes, and a third keeps open, never opens. */
const longest = 3000;

/** What is done with what is kept, one after the other: the last word counts. `failed` hears of what was not done. */
export function createTurns(clock: Clock, failed: () => void) {
  let before: Promise<void> = Promise.resolve();

  function inTime(act: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = clock.after(longest, () => reject(new CareError('storage-unavailable')));
      act().then(resolve, reject).finally(stop);
    });
  }

  /** Rejects with what is in the way. */
  function take(act: () => Promise<void>): Promise<void> {
    const done = before.then(() => inTime(act));
    before = done.catch(failed);
    return done;
  }

  return {
    take,
    /** Settles in any case. */
    add: (act: () => Promise<void>): Promise<void> => take(act).catch(() => undefined),
  };
}
