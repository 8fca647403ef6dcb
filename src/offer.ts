import type { CareChat } from './element/care-chat.ts';
import { offerHelp, type Offer, type Offered } from './element/offer.ts';

/** For a page that offers help by itself: a file of its own, so that no other page pays for it. */
export { offerHelp };
export type { Offer, Offered };

// By attributes alone: <care-chat offer="Questions about this payment?" offer-after="30">. A server has no document.
for (const element of globalThis.document?.querySelectorAll<CareChat>('care-chat[offer]') ?? []) {
  void offerHelp(element, {
    text: element.getAttribute('offer') ?? '',
    after: Number(element.getAttribute('offer-after')) || 0,
  });
}
