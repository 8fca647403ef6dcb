import type { Choice } from '../../../../src/core/protocol/message.ts';
import type { Charge, Lang } from '../../conversation/record.ts';
import type { BillingDates } from '../billing-dates.ts';
import type { Intent } from '../intents.ts';

/** What is answered in one step, without a question that follows. */
export type Topic = Extract<Intent, 'greeting' | 'address' | 'fraud' | 'hours' | 'automated' | 'thanks'>;

/** A complaint as it stands in the log; both days `YYYY-MM-DD`. */
export interface StandingComplaint {
  readonly reference: string;
  readonly since: string;
  readonly answerBy: string;
}

/** Everything that the assistant says in one language: Markdown, in short sentences and plain words. */
export interface Answers {
  readonly name: string;
  readonly greeting: string;
  readonly topics: Readonly<Record<Topic, string>>;
  /** After the greeting, where the page has told which card the chat is about. */
  aboutCard(card: string): string;
  readonly complaint: {
    readonly form: string;
    readonly logged: string;
    readonly none: string;
    /** Its form was over before the answers came. */
    readonly closed: string;
  };
  /** Of forms in general: answered, over before the answers came, and in the way of another. */
  readonly forms: { readonly thanks: string; readonly closed: string; readonly busy: string };
  complaintStatus(complaint: StandingComplaint): string;
  /** Before a question that is asked once more, after an answer to something else. */
  readonly reminder: string;
  /** Before a question whose answer was not understood. */
  readonly sayAgain: string;
  readonly person: string;
  readonly personAlready: string;
  /** They have paused with one. */
  readonly personBack: string;
  readonly notUnderstood: string;
  readonly notUnderstoodTwice: string;
  readonly notUnderstoodInLine: string;
  readonly nowInThisLanguage: string;
  readonly choices: Readonly<Record<ChoiceName, string>>;
  card(name: string, lastFour: string): string;
}

export const choiceNames = [
  'dispute',
  'lost-card',
  'another-card',
  'payment-due',
  'payment-posting',
  'late-fee',
  'complaint',
  'complaint-status',
  'person',
  'travel-desk',
] as const;
type ChoiceName = (typeof choiceNames)[number];

/** All of a dispute that is ready for a person to read. */
export interface Gathered {
  readonly charge: Charge;
  readonly card: string;
  readonly statement: string;
  /** The day that the dates are reckoned from, as if the bank heard of it then. */
  readonly notice: string;
  readonly dates: BillingDates;
  /** The day for disputing in writing is over. */
  readonly isLate: boolean;
}

/** @example money(127.43, 'en') // '$127.43' */
export function money(amount: number, lang: Lang): string {
  return new Intl.NumberFormat(localeOf(lang), { style: 'currency', currency: 'USD' }).format(amount);
}

/** @example longDate('2026-08-15', 'es') // '15 de agosto de 2026' */
export function longDate(date: string, lang: Lang): string {
  return new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(date),
  );
}

/** A United States bank: dollars and dates as its customers write them. */
function localeOf(lang: Lang): string {
  return lang === 'es' ? 'es-US' : 'en-US';
}

/** A button with its sentence, and the word of ours that pressing it sends. */
export function choice(answers: Answers, key: keyof Answers['choices']): Choice {
  const isPerson = key === 'person' || key === 'travel-desk';
  const topic = key === 'another-card' ? 'lost-card' : key;
  return { label: answers.choices[key], value: isPerson ? 'person' : `topic:${topic}` };
}
