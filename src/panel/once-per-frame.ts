import type { Clock } from '../core/protocol/ports.ts';

/** Where no frame comes, as in some windows that are covered, so many milliseconds are one. */
const longestFrame = 250;

/**
 * Draws at once, and what changes again within the same frame with the next one: a thousand messages a second cost
 * no more drawings than the screen can show, and leave room for the customer's keys. Out of sight there are no
 * frames, and each change is drawn.
 */
export function oncePerFrame(clock: Clock, draw: () => void): () => void {
  let isDrawn = false;
  let isDue = false;

  function change(): void {
    isDue = isDrawn && document.visibilityState === 'visible';
    if (isDue) return;
    if (!isDrawn) begin();
    draw();
  }

  function begin(): void {
    isDrawn = true;
    let isOver = false;
    const end = (): void => {
      if (isOver) return;
      isOver = true;
      cancel();
      isDrawn = false;
      if (isDue) change();
    };
    const cancel = clock.after(longestFrame, end);
    requestAnimationFrame(end);
  }

  return change;
}
