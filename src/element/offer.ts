import { createIndexedDbStorage } from '../adapters/storage/indexed-db-storage.ts';
import type { CareChat } from './care-chat.ts';
import { offerBubble } from './offer-bubble.ts';
import { elapsed, goodMoment } from './offer-moment.ts';
import { hasOpenConversation } from './open-conversation.ts';

export interface Offer {
  /** One short sentence in the language of the element, for instance "Questions about this payment?" */
  readonly text: string;
  /** Seconds from now until it is made. Default: 0. */
  readonly after?: number;
}

/** What became of an offer: `unmade` where it never was on screen. */
export type Offered = 'opened' | 'dismissed' | 'unmade';

/** In the browser's session: an offer has been made. */
const key = 'care-chat-offered';

/**
 * Offers help in a bubble above the Help button, at most once in a session of the browser's.
 *
 * It never takes the focus (WCAG 3.2.5), is said once and politely (4.1.3), waits until nobody writes and no dialog
 * covers the page, and goes at Escape, at "Not now", when Help opens, and where it would lie on what has the focus
 * (2.4.11). It is not made where Help is open, a conversation is, or the customer wants no offers (their settings).
 *
 * Settles when it is gone. Never rejects.
 */
export async function offerHelp(element: CareChat, { text, after = 0 }: Offer): Promise<Offered> {
  const end = new AbortController();
  const { signal } = end;
  // An element that is only moved is back before the next task.
  const leave = (): void => void setTimeout(() => element.isConnected || end.abort());
  const watch = { hostDisconnected: leave };
  await customElements.whenDefined(element.localName);
  element.addController(watch);
  element.addEventListener('care-open', () => end.abort('opened'), { once: true, signal });
  try {
    await elapsed(after, signal);
    if (signal.aborted || !mayOffer(element) || !(await wantsOffers())) return 'unmade';
    await goodMoment(element, signal);
    const corner = element.renderRoot.querySelector<HTMLElement>('.corner');
    if (signal.aborted || !corner || !mayOffer(element)) return 'unmade';
    remember();
    await offerBubble({ element, corner, text, end });
    return signal.reason === 'opened' ? 'opened' : 'dismissed';
  } finally {
    end.abort();
    element.removeController(watch);
  }
}

function mayOffer({ isOpen }: CareChat): boolean {
  return !isOpen && !hasOpenConversation() && !wasMade();
}

/** The customer's own setting; who has none has nothing against it. */
async function wantsOffers(): Promise<boolean> {
  const settings: unknown = await createIndexedDbStorage().get('settings');
  return (settings as { readonly offers?: unknown } | undefined)?.offers !== false;
}

/** Where there is no storage to tell: as long as the page lives. */
let isMade = false;

function wasMade(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return isMade;
  }
}

function remember(): void {
  try {
    sessionStorage.setItem(key, '');
  } catch {
    isMade = true;
  }
}
