import { setAddressParameter } from './theme.ts';

/**
 * A page in English or Spanish.
 *
 * The English words are the page's own HTML, kept when they are first replaced; the Spanish ones come by the key that
 * stands in the markup, as `data-words` for the text of an element and as `data-label` for its accessible name.
 */
export type Language = 'en' | 'es';

export interface PageLanguage {
  readonly now: Language;
  /** The words of a key in the page's present language. */
  words(key: string): string;
  /** Makes this the button that changes the language; the choice stands in the address. */
  connect(button: HTMLButtonElement): void;
}

/**
 * @param spanish By the key in the markup.
 * @param shown After the language has changed, for what is written by other means than keys.
 */
export function createPageLanguage(
  spanish: ReadonlyMap<string, string>,
  shown: (language: Language) => void = () => undefined,
): PageLanguage {
  const english = new Map([['title', document.title]]);
  let now: Language = 'en';
  const words = (key: string): string =>
    (now === 'es' ? spanish.get(key) : undefined) ?? english.get(key) ?? '';

  function show(next: Language, button: HTMLButtonElement): void {
    now = next;
    document.documentElement.lang = next;
    document.title = words('title');
    for (const element of withKey('words')) element.textContent = words(element.dataset['words'] ?? '');
    for (const element of withKey('label')) element.ariaLabel = words(element.dataset['label'] ?? '');
    button.textContent = next === 'en' ? 'Español' : 'English';
    button.lang = next === 'en' ? 'es' : 'en';
    shown(next);
  }

  return {
    get now() {
      return now;
    },
    words,
    connect(button) {
      keepEnglish(english);
      button.addEventListener('click', () => {
        show(now === 'en' ? 'es' : 'en', button);
        setAddressParameter('lang', now);
      });
      if (new URLSearchParams(location.search).get('lang') === 'es') show('es', button);
    },
  };
}

function withKey(name: 'words' | 'label'): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>(`[data-${name}]`);
}

function keepEnglish(english: Map<string, string>): void {
  for (const element of withKey('words')) {
    english.set(element.dataset['words'] ?? '', element.textContent.trim());
  }
  for (const element of withKey('label'))
    english.set(element.dataset['label'] ?? '', element.ariaLabel ?? '');
}
