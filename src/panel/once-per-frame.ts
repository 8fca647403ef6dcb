import type { Cancel, Clock } from '../core/protocol/ports.ts';

/** Where no frame comes, as in some windows that are covered, so many milliseconds are one. */
const longestFrame = 250;

/**
 * Draws at once, and what changes again within the same frame with the next one: a thousand messages a second cost
 * no more drawings than the screen can show, and leave room for the customer's keys. Out of sight there are no
 * frames, and each change is drawn.
 */
export function oncePerFrame(
  clock: Clock,
  draw: () => void,
): { readonly change: () => void; readonly stop: () => void } {
  let cancel: Cancel | undefined;
  let isDue = false;

  function change(): void {
    isDue = cancel !== undefined && document.visibilityState === 'visible';
    if (isDue) return;
    cancel ??= begin();
    draw();
  }

  function begin(): Cancel {
    const cancelTimer = clock.after(longestFrame, end);
    const frame = requestAnimationFrame(end);
    return () => {
      cancelTimer();
      cancelAnimationFrame(frame);
    };
  }

  function end(): void {
    stop();
    if (isDue) change();
  }

  function stop(): void {
    cancel?.();
    cancel = undefined;
  }

  return { change, stop };
}
