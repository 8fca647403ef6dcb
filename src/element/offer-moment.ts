/** What the customer writes in, or chooses from. */
const fields = 'input, textarea, select, [contenteditable]';
/** When the customer may have left a field, come back to the page, or closed what covers it. */
const changes = ['focusout', 'visibilitychange', 'close', 'toggle'] as const;

/** The page is in view, nothing modal covers it, and the customer is in the midst of nothing. */
function isGood(): boolean {
  const isModal = document.querySelector(':modal') !== null;
  return document.visibilityState === 'visible' && !isModal && !document.activeElement?.matches(fields);
}

/** Waits until an offer disturbs nobody: not while they write, nor under a dialog of the page, nor out of sight. */
export function goodMoment(signal: AbortSignal): Promise<void> {
  if (isGood()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      // What takes the focus over is known a moment later.
      setTimeout(() => {
        if (signal.aborted || !isGood()) return;
        for (const name of changes) document.removeEventListener(name, look, true);
        resolve();
      });
    };
    for (const name of changes) document.addEventListener(name, look, { capture: true, signal });
  });
}
