import type { Placement } from '@floating-ui/dom';

/**
 * Places a floating thing beside what it belongs to, and keeps it there until cancelled.
 *
 * Floating UI weighs as much as Lit, so it comes only when something is first placed; until then, and where
 * it cannot be fetched, the style sheet's own place holds.
 */
export function place(reference: Element, floating: HTMLElement, placement: Placement): () => void {
  let cancelled = false;
  let stop: (() => void) | undefined;
  void (async () => {
    const { autoUpdate, computePosition, flip, offset, shift } = await import('@floating-ui/dom');
    if (cancelled) return;
    const middleware = [offset(8), flip(), shift({ padding: 8 })];
    stop = autoUpdate(reference, floating, () => {
      void computePosition(reference, floating, { placement, strategy: 'fixed', middleware }).then(
        ({ x, y }) => {
          if (cancelled) return;
          for (const [name, value] of [
            ['position', 'fixed'],
            ['inset', 'auto'],
            ['left', `${x}px`],
            ['top', `${y}px`],
          ] as const) {
            floating.style.setProperty(name, value);
          }
        },
      );
    });
  })().catch(() => undefined);
  return () => {
    cancelled = true;
    stop?.();
    for (const name of ['position', 'inset', 'left', 'top']) floating.style.removeProperty(name);
  };
}
