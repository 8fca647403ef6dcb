import type { Participant } from './participant.ts';

/**
 * One who serves the customer asks to see the page that the customer is on, by the co-browse tool of the site.
 *
 * Nothing of the page goes through here: no picture, no address, no word. What is told is that somebody asks, that
 * the customer lets them, and that it is over.
 */

/**
 * Why nobody sees the page, or not any more. `unable`: the page has no such tool. `withdrawn`: who had asked asks no
 * more. `customer`, `agent`: one of the two has stopped it. `page-left`: the page that was shared is gone.
 */
export const sharingEnds = [
  'declined',
  'unable',
  'withdrawn',
  'expired',
  'customer',
  'agent',
  'page-left',
] as const;
export type SharingEnd = (typeof sharingEnds)[number];

export interface SharingRequest {
  readonly requestId: string;
  /** Who would see the page: this one, and nobody else. */
  readonly from: Participant;
  /** Until then it can be answered. Milliseconds since the epoch, by the server's clock. */
  readonly expiresAt: number;
}

export type SharingFact =
  | (SharingRequest & { readonly type: 'sharing.requested' })
  /** `endsAt`: when it stops by itself at the latest, by the same clock. */
  | { readonly type: 'sharing.started'; readonly requestId: string; readonly endsAt: number }
  | { readonly type: 'sharing.closed'; readonly requestId: string; readonly reason: SharingEnd };

export type SharingCommand =
  /** By the customer's own press, and after the page has begun. */
  | { readonly do: 'start-sharing'; readonly requestId: string }
  /** `unable`: not the customer's word, who was not asked, but the page's. */
  | { readonly do: 'decline-sharing'; readonly requestId: string; readonly unable?: true }
  /** `left`: nobody has pressed it; the page that was shared is gone. */
  | { readonly do: 'stop-sharing'; readonly requestId: string; readonly left?: true };
