import type { Stamp } from './events.ts';

/**
 * Whether people are there, and how else the bank can be reached. No telephone number is among these: the
 * customer chooses one that the bank has on file, of which the wire tells the last digits and no more
 * (security.md, 0.9).
 */

export const availabilityStates = ['online', 'offline', 'unknown'] as const;

export interface Availability {
  readonly state: (typeof availabilityStates)[number];
  /** When people are there again, in milliseconds since the epoch; said in the customer's own time zone. */
  readonly opensAt?: number;
  /** Until when they are. */
  readonly closesAt?: number;
  /** It is closed today since it is a holiday. */
  readonly holiday?: boolean;
}

/** One of the customer's own numbers. */
export interface CallbackNumber {
  readonly id: string;
  /** Its last two to four digits. */
  readonly ending: string;
}

export interface CallbackSlot {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** What the customer may choose from. */
export interface CallbackOffer {
  readonly numbers: readonly CallbackNumber[];
  readonly slots: readonly CallbackSlot[];
}

/** A call that the bank will make. */
export interface Callback {
  readonly ending: string;
  readonly from: number;
  readonly to: number;
}

export type ContactFact =
  | (Stamp & Callback & { readonly type: 'callback.requested' })
  /** The call that was booked is not made. */
  | (Stamp & { readonly type: 'callback.cancelled' })
  /** Words for the bank's people to read later. They are not told back. */
  | (Stamp & { readonly type: 'note.left' });

export type ContactSignal =
  | (Availability & { readonly type: 'availability.updated' })
  | (CallbackOffer & { readonly type: 'contact.offered' });

export type ContactCommand =
  /** By the ids of the offer. */
  | { readonly do: 'request-callback'; readonly number: string; readonly slot: string }
  | { readonly do: 'cancel-callback' }
  | { readonly do: 'leave-message'; readonly text: string };
