import type { CareChat } from './care-chat.ts';

/** The element that lives. A second one on the page would be a second button, voice and conversation. */
let living: CareChat | undefined;

/** The one that lives in this one's place. */
export function twinOf(element: CareChat): CareChat | undefined {
  return living === element ? undefined : living;
}

/** Takes the place of the living one where that is free. False where this one has to wait for it. */
export function live(element: CareChat): boolean {
  if (!living?.isConnected) living = element;
  if (twinOf(element)) return false;
  if (element.hasAttribute('follow-modals')) {
    import('./follow-modals.ts').then(
      ({ followModals }) => followModals(element),
      () => undefined, // Without it Help waits beneath the dialog, as it does by default.
    );
  }
  return true;
}

/** Ends a life, and begins that of an element that waits for the place. */
export function leave(element: CareChat, end: () => void): void {
  // One that is only moved is back before the next task. Not the next microtask: Turbo has several in between.
  setTimeout(() => {
    if (element.isConnected) return;
    end();
    if (living !== element) return;
    living = document.querySelector<CareChat>(element.localName) ?? undefined;
    living?.connectedCallback();
  });
}
