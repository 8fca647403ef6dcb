import { createPageLanguage, type Language } from '../page-language.ts';
import { spanish } from './spanish.ts';

/**
 * The account page in English or Spanish: its words by their keys, Help with them, and figures and dates written anew
 * by Intl, from the machine-readable value in the markup.
 */
const page = createPageLanguage(spanish, show);

/** What no element of the page has before it is said, and what stands inside of care-chat. */
const english = new Map([
  ['copied', 'Copied'],
  ['not-copied', 'Not copied: please select the text'],
  ['call', document.querySelector('care-chat > a')?.textContent ?? ''],
]);

/** The words of a key in the page's present language. */
export function wordsFor(key: string): string {
  return page.words(key) || (english.get(key) ?? '');
}

export function connectLanguageButton(button: HTMLButtonElement): void {
  page.connect(button);
}

function show(language: Language): void {
  document.querySelector('care-chat')?.setAttribute('lang', language);
  document.querySelector('care-chat > a')?.replaceChildren(wordsFor('call'));
  showFigures(language === 'en' ? 'en-US' : 'es-US');
}

function showFigures(locale: string): void {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
  const number = new Intl.NumberFormat(locale);
  for (const element of document.querySelectorAll('data')) {
    const format = element.dataset.form === 'number' ? number : money;
    element.textContent = format.format(Number(element.value)).replace('-', '−');
  }
  const dates = datesIn(locale);
  for (const element of document.querySelectorAll('time')) {
    const format = dates.get(element.dataset.form ?? 'long');
    if (format) element.textContent = format.format(new Date(element.dateTime));
  }
}

function datesIn(locale: string): ReadonlyMap<string, Intl.DateTimeFormat> {
  // A date without a time is midnight in Greenwich; told in another zone it may be the day before.
  const timeZone = 'UTC';
  // 08/11 is another day in Spanish: there the month is a word.
  const month = locale === 'en-US' ? '2-digit' : 'short';
  const figures = { day: '2-digit', month, year: 'numeric', timeZone } as const;
  return new Map([
    ['long', new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })],
    ['medium', new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })],
    ['figures', new Intl.DateTimeFormat(locale, figures)],
  ]);
}
