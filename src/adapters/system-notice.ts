export interface SystemNotice {
  readonly title: string;
  readonly body: string;
  /** BCP 47 tag of both. */
  readonly lang: string;
  /** The customer has pressed it; the page is in view again. */
  pressed(): void;
}

/** Asks for the right to show notices, in answer to the customer's own press. Never rejects. */
export async function askForNotices(): Promise<boolean> {
  if (!('Notification' in globalThis)) return false;
  return (await Notification.requestPermission().catch(() => 'denied')) === 'granted';
}

/**
 * Shows a notice in place of the one before, also of another tab's: of one thing there is one. Nothing happens where
 * the browser leaves notices to service workers (Chrome on Android), which we have none of.
 */
export function showNotice({ title, body, lang, pressed }: SystemNotice): void {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return;
  try {
    const notice = new Notification(title, { body, lang, tag: 'care-chat', silent: true });
    notice.addEventListener('click', () => {
      notice.close();
      focus();
      pressed();
    });
  } catch {
    // "Illegal constructor": the sound and the count in the title are what is left.
  }
}
