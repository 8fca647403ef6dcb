import { systemIds as ids } from '../system.ts';
import { holdName, type Hold } from './only-here.ts';

const prefix = 'care-chat page ';
const turnLock = 'care-chat unsent';

/** Tells the other pages of this site that this one lives, and who of them does: each holds a Web Lock of its own. */
export interface PageLife {
  readonly name: string;
  /** The names of all that live, this one's among them. */
  living(): Promise<ReadonlySet<string>>;
  /** Acts when that one lives no more, and before it could live again; never, where this one is over before. */
  after(name: string, act: () => Promise<void>): void;
  /**
   * Acts while no other page does. From then on this page is known to live, until it is over or lies in the
   * browser's cache. Without Web Locks nothing is done: nobody could be told from the dead.
   */
  alone(act: () => Promise<void>): Promise<void>;
}

export function createPageLife(signal: AbortSignal): PageLife {
  const locks = lockManager();
  const name = ids.id();
  let begun: Promise<void> | undefined;
  let hold: Hold | undefined;
  let goOn = (): void => undefined;

  function begin(): Promise<void> {
    return new Promise((resolve) => {
      goOn = resolve;
      // What an element still keeps that is gone is the next one's.
      if (signal.aborted) resolve();
      else hold = holdName(prefix + name, resolve);
    });
  }

  function stop(): void {
    hold?.release();
    goOn();
    begun = undefined;
  }

  addEventListener('pagehide', ({ persisted }) => persisted && stop(), { signal });
  signal.addEventListener('abort', stop);

  return {
    name,
    async living() {
      const { held = [] } = (await locks?.query()) ?? {};
      const pages = held.flatMap((lock) =>
        lock.name?.startsWith(prefix) ? lock.name.slice(prefix.length) : [],
      );
      return new Set([name, ...pages]);
    },
    after: (other, act) => void locks?.request(prefix + other, { signal }, act).catch(() => undefined),
    async alone(act) {
      if (!locks) return;
      await (begun ??= begin());
      await locks.request(turnLock, act);
    },
  };
}

/** Absent on a page that is not served securely. */
function lockManager(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}
