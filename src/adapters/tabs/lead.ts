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
 */
export function createLead(name: string, locks = lockManager()): Lead {
  let leads = true;
  let isHeld = false;
  let isOver = false;
  let asked = new AbortController();
  let letGo = (): void => undefined;

  async function ask(steal: boolean): Promise<void> {
    const attempt = (asked = new AbortController());
    try {
      await locks?.request(name, steal ? { steal } : { signal: attempt.signal }, () => {
        // Given too late: one that is stolen cannot be called off while it waits.
        if (isOver || attempt !== asked) return undefined;
        leads = isHeld = true;
        return new Promise<void>((resolve) => (letGo = resolve));
      });
    } catch {
      // Taken by another tab, or not asked for any more.
    }
    if (attempt !== asked || isOver || !locks) return;
    leads = isHeld = false;
    void ask(false);
  }

  async function look(): Promise<void> {
    const { held = [] } = (await locks?.query()) ?? {};
    if (!isHeld && held.some((lock) => lock.name === name)) leads = false;
  }

  void ask(false);
  look().catch(() => undefined);
  return {
    get leads() {
      return leads;
    },
    take() {
      if (isOver || isHeld || !locks) return;
      leads = true;
      asked.abort();
      void ask(true);
    },
    release() {
      isOver = true;
      asked.abort();
      letGo();
    },
  };
}

/** Absent on a page that is not served securely. */
function lockManager(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}
