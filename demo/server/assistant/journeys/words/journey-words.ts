import type { Deed, Lang, StepName } from '../../../conversation/record.ts';
import type { Gathered } from '../../answers/answers.ts';
import type { Known } from '../journey.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';

/** Under which reference something was asked for, and by when its answer comes (`YYYY-MM-DD`). */
export interface Filed {
  readonly reference: string;
  readonly by: string;
}

/** A new card on its way: between which two days it comes. */
export interface Sent {
  readonly reference: string;
  readonly days: readonly [first: string, last: string];
}

/** What is said on the journeys in one language: Markdown, in short sentences and plain words. */
export interface JourneyWords {
  readonly questions: Readonly<Record<StepName, (known: Known) => string>>;
  /** Answers to choose from, by `step:answer`. */
  readonly options: Readonly<Record<string, string>>;
  /** Before the question of a journey that was interrupted. */
  readonly goOn: string;
  /** The card was not named in this question. */
  about(card: string): string;
  dispute(gathered: Gathered): string;
  locked(card: string): string;
  unlocked(card: string): string;
  /** Before the question about the next of several cards. */
  nextCard(card: string): string;
  /** The customer does not want to go on. */
  readonly left: string;
  newCard(known: Known, sent: Sent): string;
  moved(known: Known): string;
  due(known: Known): string;
  posting(known: Known): string;
  noFee(known: Known): string;
  readonly feeLeft: string;
  feeAsked(filed: Filed): string;
  rewards(known: Known): string;
  users(known: Known): string;
  readonly reviewLeft: string;
  reviewAsked(filed: Filed): string;
  travel(known: Known, reference: string): string;
  already(kind: Deed['kind'], reference: string): string;
}

export function journeyWordsIn(lang: Lang): JourneyWords {
  return lang === 'es' ? spanish : english;
}
