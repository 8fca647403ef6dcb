import type { Cancel } from '../core/protocol/ports.ts';

/** Without the browser's own word for it (Safari), so long is left for what matters more. */
const pauseMilliseconds = 20;

/** Does it once, when the browser has nothing else to do. */
export function whenIdle(act: () => void): Cancel {
  // Not every browser has it (Safari 26), whatever the types say.
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(act);
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(act, pauseMilliseconds);
  return () => clearTimeout(timer);
}
