import type { Participant } from './participant.ts';

/** A reply that the other side offers as a button. Pressing it sends `value`, shown as `label`. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** `markdown` is the small subset of `core/markdown`; everything else is shown as typed. */
export type MessageFormat = 'plain' | 'markdown';

/** Words from a participant, as the other side has recorded them. */
export interface Message {
  readonly id: string;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly at: number;
  readonly from: Participant;
  readonly text: string;
  readonly format: MessageFormat;
  /** BCP 47 tag of the text, when it is known. */
  readonly lang?: string;
  /** The id that the sending widget gave; present on the customer's own messages. */
  readonly localId?: string;
  readonly choices?: readonly Choice[];
}

/** What the customer is about to send. `localId` makes sending it twice harmless. */
export interface Draft {
  readonly localId: string;
  readonly text: string;
  /** The value of the choice that was pressed, when the text is its label. */
  readonly value?: string;
  readonly lang?: string;
}

/** The other side's word that it has a draft. */
export interface Accepted {
  readonly localId: string;
  readonly id: string;
  readonly at: number;
  /** Set when the server changed the text, for instance masked a card number. */
  readonly text?: string;
}
