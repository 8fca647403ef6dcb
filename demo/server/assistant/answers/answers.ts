import type { Choice } from '../../../../src/core/protocol/message.ts';
import type { Charge, Lang } from '../../conversation/record.ts';
import type { BillingDates } from '../billing-dates.ts';
import type { Intent } from '../intents.ts';

/** What is answered in one step, without a question that follows. */
export type Topic = Exclude<Intent, 'dispute' | 'person' | 'language'>;

/** Everything that the assistant says in one language: Markdown, in short sentences and plain words. */
export interface Answers {
  readonly name: string;
  readonly greeting: string;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly askCharge: string;
  askCard(charge: Charge): string;
  dispute(gathered: Gathered): string;
  readonly reminder: string;
  readonly person: string;
  readonly personAlready: string;
  readonly notUnderstood: string;
  readonly notUnderstoodTwice: string;
  readonly notUnderstoodInLine: string;
  readonly nowInThisLanguage: string;
  readonly choices: Readonly<Record<'dispute' | 'lost-card' | 'payment-due' | 'person', string>>;
  card(name: string, lastFour: string): string;
}

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
  return { label: answers.choices[key], value: key === 'person' ? 'person' : `topic:${key}` };
}
