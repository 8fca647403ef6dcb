/** Whether this tab speaks for all that show one conversation. */
export interface Lead {
  /** True until it is known that another tab does. */
  readonly leads: boolean;
  /** From now on this tab does: the customer is here. */
  take(): void;
  /** Another tab may; and this one asks no more. */
  release(): void;
}

/**
 * One tab holds a Web Lock of that name: the one that took it last. When it goes, by whatever death, the browser
 * gives the lock to the next that waits. Where there are no Web Locks, each tab speaks for itself.
 *
 * `changed` hears that this tab leads now, or does no more.
 */
export function createLead(
  name: string,
  changed = (): void => undefined,
  locks: LockManager | null = lockManager(),
): Lead {
  let leads = true;
  let isHeld = false;
  let isOver = false;
  let asked = new AbortController();
  let letGo = (): void => undefined;

  function set(now: boolean): void {
    if (now === leads) return;
    leads = now;
    changed();
  }

  async function ask(options?: LockOptions): Promise<void> {
    const attempt = (asked = new AbortController());
    try {
      await locks?.request(name, options ?? { signal: attempt.signal }, (lock) => {
        // Given too late: one that is stolen cannot be called off while it waits.
        if (!lock || isOver || attempt !== asked) return undefined;
        isHeld = true;
        set(true);
        return new Promise<void>((resolve) => (letGo = resolve));
      });
    } catch {
      // Taken by another tab, or not asked for any more.
    }
    if (attempt !== asked || isOver || !locks) return;
    isHeld = false;
    set(false);
    void ask();
  }

  // Not to be had at once, it is another tab's: a look at who holds it could find this tab's own first request.
  void ask({ ifAvailable: true });
  return {
    get leads() {
      return leads;
    },
    take() {
      if (isOver || isHeld || !locks) return;
      set(true);
      asked.abort();
      void ask({ steal: true });
    },
    release() {
      isOver = true;
      asked.abort();
      letGo();
    },
  };
}

/** Absent on a page that is not served securely. */
function lockManager(): LockManager | null {
  return 'locks' in navigator ? navigator.locks : null;
}
