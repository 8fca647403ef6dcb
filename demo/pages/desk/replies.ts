import { phrases } from '../../server/customer/phrase-book.ts';
import type { Held } from './desk-state.ts';

/** Replies that an agent puts into the composer with one press, and may change before sending. */
export interface Reply {
  readonly label: string;
  readonly text: string;
}

export function repliesIn(lang: string): readonly Reply[] {
  return phrases.map(({ label, en, es }) => ({ label, text: lang.startsWith('es') ? es : en }));
}

/** The facts of a brief that belong in a summary, by the label that the gateway gives them, in both languages. */
const summaryLabels: ReadonlyMap<string, { readonly en: string; readonly es?: string }> = new Map([
  ['Topic', { en: 'Topic' }],
  ['Merchant', { en: 'Merchant', es: 'Comercio' }],
  ['Amount', { en: 'Amount', es: 'Importe' }],
  ['Date of charge', { en: 'Date of charge' }],
  ['Card ending', { en: 'Card ending', es: 'Tarjeta terminada en' }],
]);

/** A summary to begin with, made of the facts that the desk knows; the agent completes it. */
export function summaryDraft(held: Held, lang: string): string {
  const isSpanish = lang.startsWith('es');
  const facts = held.brief.flatMap(({ label, value }) => {
    // The brief is in the desk's English: in Spanish only what is the same in both can be taken over.
    const words = summaryLabels.get(label)?.[isSpanish ? 'es' : 'en'];
    return words === undefined ? [] : [`${words}: ${value}`];
  });
  const { reference } = held.conversation.caseFile;
  if (reference !== undefined) facts.push(`${isSpanish ? 'Número de caso' : 'Case number'}: ${reference}`);
  return [isSpanish ? 'Hablamos de lo siguiente.' : 'What we talked about.', ...facts, ''].join('\n');
}
