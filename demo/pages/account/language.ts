import { setAddressParameter } from '../theme.ts';
import { spanish } from './spanish.ts';

/**
 * The page in English or Spanish.
 *
 * The English words are the page's own HTML, kept when they are first replaced; the Spanish ones stand in
 * `spanish.ts`. Figures and dates are written anew by Intl, from the machine-readable value in the markup.
 */
type Language = 'en' | 'es';

const english = new Map<string, string>([
  ['copied', 'Copied'],
  ['not-copied', 'Not copied: please select the text'],
  ['title', document.title],
]);
let language: Language = 'en';

/** The words of a key in the page's present language. */
export function wordsFor(key: string): string {
  const words = language === 'es' ? spanish.get(key) : undefined;
  return words ?? english.get(key) ?? '';
}

export function connectLanguageButton(button: HTMLButtonElement): void {
  keepEnglish();
  button.addEventListener('click', () => {
    show(language === 'en' ? 'es' : 'en', button);
    setAddressParameter('lang', language);
  });
  if (new URLSearchParams(location.search).get('lang') === 'es') show('es', button);
}

function keepEnglish(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    english.set(element.dataset.words ?? '', element.textContent.trim());
  }
  english.set('call', document.querySelector('care-chat > a')?.textContent ?? '');
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    english.set(element.dataset.label ?? '', element.getAttribute('aria-label') ?? '');
  }
}

function show(next: Language, button: HTMLButtonElement): void {
  language = next;
  document.documentElement.lang = next;
  document.title = wordsFor('title');
  document.querySelector('care-chat')?.setAttribute('lang', next);
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    element.textContent = wordsFor(element.dataset.words ?? '');
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', wordsFor(element.dataset.label ?? ''));
  }
  document.querySelector('care-chat > a')?.replaceChildren(wordsFor('call'));
  showFigures(next === 'en' ? 'en-US' : 'es-US');
  button.textContent = next === 'en' ? 'Español' : 'English';
  button.lang = next === 'en' ? 'es' : 'en';
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
