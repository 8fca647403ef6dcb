import type { Charge, Deed, Lang, StepName } from '../../conversation/record.ts';
import type { AccountCard } from '../demo-account.ts';
import type { Intent } from '../intents.ts';

export type JourneyName =
  'dispute' | 'card' | 'due' | 'posting' | 'fee' | 'rewards' | 'users' | 'review' | 'travel';

/** All that is known on a journey, from the notes in the log and the sentence just said. */
export interface Known {
  readonly journey: JourneyName;
  readonly lang: Lang;
  /** `YYYY-MM-DD`, by the bank's calendar. */
  readonly today: string;
  readonly card?: string;
  /** The account that the card is of: an authorized user's card is of the customer's account. */
  readonly account?: AccountCard;
  readonly charge: Charge;
  readonly answers: Readonly<Record<string, string>>;
  readonly did: readonly Deed[];
  /** A reference of its own for what is done now. */
  reference(kind: Deed['kind']): string;
}

/** What a sentence gives to a step. */
export interface Found {
  readonly card?: string;
  readonly charge?: Charge;
  readonly answer?: string;
}

/** One question. It is asked once, and never where the answer is known. */
export interface Step {
  readonly name: StepName;
  /** Only then does it matter. Default: always. */
  isNeeded?(known: Known): boolean;
  isKnown(known: Known): boolean;
  /** What the sentence says to it; undefined where that is nothing. */
  read(text: string, known: Known): Found | undefined;
  /** When it was asked, the answer may be in any words: read by this instead. */
  readAsked?(text: string, known: Known): Found | undefined;
  /** Its answers are words that mean nothing before the question. */
  readonly onlyWhenAsked?: true;
  /** Answers to choose from, as values. */
  options?(known: Known): readonly string[];
}

/** What a journey comes to. */
export interface Outcome {
  readonly text: string;
  readonly did?: readonly Deed[];
  /** Topics that are often asked for next. */
  readonly next?: readonly ('dispute' | 'payment-posting' | 'late-fee' | 'another-card')[];
  /** Nothing is left to ask of the further cards that were named. */
  readonly holdsForAll?: true;
  /** The person to offer, where it is not just anybody. */
  readonly desk?: 'travel-desk';
}

/**
 * A way through a topic: what must be known, in order, and what it comes to. All that is declared here; `walk.ts`
 * goes it, and the log remembers how far.
 */
export interface Journey {
  readonly name: JourneyName;
  /** What it is asked for by, and what that tells already. */
  readonly topics: Partial<Readonly<Record<Intent, Readonly<Record<string, string>>>>>;
  readonly steps: readonly Step[];
  /** Several cards may be named on it: each goes the whole way, one after the other. */
  readonly takesMore?: true;
  /** What cannot wait for the rest of the answers. */
  atOnce?(known: Known): Outcome | undefined;
  /** Done before, so that there is nothing to ask. */
  already?(known: Known): Outcome | undefined;
  outcome(known: Known): Outcome;
}
