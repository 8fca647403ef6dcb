/**
 * Holds a name for as long as this page is there, and hears when no page holds it any more.
 *
 * By a Web Lock: the browser gives it to the next that waits when a page goes, by whatever death. Where there are none,
 * each page takes itself for the only one.
 */
export interface Hold {
  release(): void;
}

/** `mine` is called once the name is this page's: at once, or when whoever held it has gone. */
export function holdName(
  name: string,
  mine = (): void => undefined,
  locks: LockManager | null = 'locks' in navigator ? navigator.locks : null,
): Hold {
  const asked = new AbortController();
  let letGo = (): void => undefined;
  if (!locks) queueMicrotask(() => asked.signal.aborted || mine());
  locks
    ?.request(name, { signal: asked.signal }, () => {
      if (asked.signal.aborted) return undefined;
      mine();
      return new Promise<void>((resolve) => (letGo = resolve));
    })
    // Not wanted any more while it was another's.
    .catch(() => undefined);
  return {
    release() {
      asked.abort();
      letGo();
    },
  };
}
