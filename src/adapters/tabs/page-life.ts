import { systemIds as ids } from '../system.ts';

const lockOf = (name: string): string => `care-chat page ${name}`;
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

export function createPageLife(signal: AbortSignal, locks = lockManager()): PageLife {
  const name = ids.id();
  let begun: Promise<void> | undefined;
  let end = (): void => undefined;

  function begin(manager: LockManager): Promise<void> {
    return new Promise((resolve) => {
      const hold = (): Promise<void> => {
        resolve();
        return new Promise((over) => {
          end = over;
          // Given after it was over.
          if (signal.aborted) over();
        });
      };
      manager.request(lockOf(name), hold).catch(resolve);
    });
  }

  function stop(): void {
    end();
    begun = undefined;
  }

  addEventListener('pagehide', ({ persisted }) => persisted && stop(), { signal });
  signal.addEventListener('abort', stop);

  return {
    name,
    async living() {
      const { held = [] } = (await locks?.query()) ?? {};
      return new Set([name, ...held.map((lock) => lock.name?.slice(lockOf('').length) ?? '')]);
    },
    after: (other, act) => void locks?.request(lockOf(other), { signal }, act).catch(() => undefined),
    async alone(act) {
      if (!locks) return;
      await (begun ??= begin(locks));
      await locks.request(turnLock, act);
    },
  };
}

/** Absent on a page that is not served securely. */
function lockManager(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}
