import type { FormName } from '../forms/form-names.ts';
import type { DurableEvent } from '../../../src/core/protocol/events.ts';

/** The languages that the demo's assistant speaks. */
export const langs = ['en', 'es'] as const;
export type Lang = (typeof langs)[number];

/** The nearest language that is spoken here. */
export function langOf(tag: string): Lang {
  return tag.toLowerCase().startsWith('es') ? 'es' : 'en';
}

/** What stands in a conversation's stream: the event, and beside it what only the bank's side may read. */
export interface ConversationRecord {
  readonly event: DurableEvent;
  readonly note?: Note;
  /** The gateway that has recorded it, and has to do what follows from it. */
  readonly gateway?: string;
  /** On an answer of the assistant's: the id of the message that it answers. */
  readonly answers?: string;
  /** On a message of the customer's: the word of ours behind a pressed choice, or the form that it answers. */
  readonly value?: string;
}

/** What the assistant understood and where it is in its questions. Never goes to the customer's side. */
export interface Note {
  /** On the first record: the language that the page asked for. */
  readonly lang?: Lang;
  /** On the first record: what the page told of where the customer is. */
  readonly context?: Readonly<Record<string, string>>;
  readonly topic?: string;
  /** What the customer's next message should answer. */
  readonly asked?: StepName;
  /** The journey that this message belongs to: it begins, has come to its end, and what was learnt for it. */
  readonly journey?: string;
  readonly begins?: true;
  readonly finished?: true;
  /** After the end of that one, the one that it had interrupted goes on, or is finished too. */
  readonly resumes?: { readonly journey: string; readonly finished?: true };
  readonly answers?: Readonly<Record<string, string>>;
  /** What was done for the customer. */
  readonly did?: readonly Deed[];
  /** On the record of a form: which of the bank's it is. */
  readonly form?: FormName;
  /** The message before was not understood. */
  readonly failed?: boolean;
  readonly charge?: Charge;
  /** On the record of a report: whose message it is. */
  readonly reported?: string;
  /** A secure prompt that the customer has asked for anew. */
  readonly renewed?: boolean;
  /** On the record of one who joins a talk that stays another's. */
  readonly guest?: boolean;
  /** On the record of a summary: the talk ends with it. */
  readonly ends?: true;
  /** On the record of an invitation: what the colleague is asked for. */
  readonly reason?: string;
  /** On the record of a rating: what was said. No agent sees it. */
  readonly rating?: { readonly score: number; readonly comment?: string };
  /** Last four digits. */
  readonly card?: string;
}

/** What the assistant asks for, one at a time. */
export type StepName = 'charge' | 'card' | 'fault' | 'address' | 'fee' | 'deed' | 'user' | 'review' | 'trip';

/** Something done by the assistant, under a reference where the customer may ask after it. */
export interface Deed {
  readonly kind: 'lock' | 'unlock' | 'new-card' | 'late-fee' | 'review' | 'travel';
  /** Last four digits. */
  readonly card: string;
  readonly reference?: string;
  /** On a new card: what had become of the old one. One for a damaged card has the same number. */
  readonly fault?: string;
}

/** A charge in dispute, as far as it is known. */
export interface Charge {
  /** US dollars. */
  readonly amount?: number;
  readonly merchant?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly unauthorised?: boolean;
}

/** An event as a verb writes it; id and time are stamped on when it is recorded. */
export type NewEvent = Unstamped<DurableEvent>;
type Unstamped<E> = E extends DurableEvent
  ? Omit<E, 'id' | 'at' | 'cursor'> & { readonly id?: string }
  : never;
