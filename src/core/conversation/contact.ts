import type { Availability, Callback, CallbackOffer } from '../protocol/contact.ts';
import type { WireEvent } from '../protocol/events.ts';

/** Whether people are there as far as is known, and what has been agreed on instead. */
export interface Contact {
  /** Absent until something is known, or is known not to be. */
  readonly availability?: Availability;
  readonly offer?: CallbackOffer;
  readonly callback?: Callback;
  /** Messages that were left for later. */
  readonly messagesLeft: number;
}

export const noContact: Contact = { messagesLeft: 0 };

/** The latest word wins; the handoff is nobody's business here. */
export function contactAfter(contact: Contact, event: WireEvent): Contact {
  switch (event.type) {
    case 'availability.updated': {
      const { type: _, ...availability } = event;
      return { ...contact, availability };
    }
    case 'contact.offered': {
      const { numbers, slots } = event;
      return { ...contact, offer: { numbers, slots } };
    }
    case 'callback.requested': {
      const { ending, from, to } = event;
      return { ...contact, callback: { ending, from, to } };
    }
    case 'callback.cancelled': {
      const { callback: _, ...rest } = contact;
      return rest;
    }
    case 'note.left':
      return { ...contact, messagesLeft: contact.messagesLeft + 1 };
    default:
      return contact;
  }
}
