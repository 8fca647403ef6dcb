import { isExposed } from '../adapters/live-region.ts';
import { keyboardFocus } from '../adapters/page-focus.ts';

/** What the customer writes in, or chooses from. */
const fields = 'input, textarea, select, [contenteditable]';
/** When the customer may have left a field, come back to the page, or closed what covers it. */
const changes = ['focusout', 'visibilitychange', 'close', 'toggle'] as const;

/** Settles after so many seconds, or as soon as there is nothing to wait for any more. */
export function elapsed(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Waits until an offer disturbs nobody: not while they write, nor where a dialog of the page shuts it out, nor out of
 * sight. Settles also when there is nothing to wait for any more.
 */
export async function goodMoment(element: Element, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !isGood(element)) {
    await nextChange(signal);
    // What takes the focus over is known a moment later.
    await elapsed(0, signal);
  }
}

function isGood(element: Element): boolean {
  const isWriting = keyboardFocus()?.matches(fields) ?? false;
  return document.visibilityState === 'visible' && !isWriting && isExposed(element);
}

async function nextChange(signal: AbortSignal): Promise<void> {
  const heard = new AbortController();
  await new Promise<void>((resolve) => {
    const hear = (): void => resolve();
    for (const name of changes) {
      document.addEventListener(name, hear, { capture: true, signal: heard.signal });
    }
    signal.addEventListener('abort', hear, { signal: heard.signal });
  });
  heard.abort();
}
