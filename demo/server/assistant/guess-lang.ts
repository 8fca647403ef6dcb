import type { Lang } from '../conversation/record.ts';

/** Small words that hardly a sentence goes without. Those that both languages have tell nothing. */
const common: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: new Set(
    'i my the to is it you your of and for on in at was are am do does did have has can how what when where why that this with from about not an a me'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las mi mis de del que qué un una es está en por para con sobre su se lo al y yo me a tengo quiero cómo cuándo cuál dónde hay ya pero muy'.split(
      ' ',
    ),
  ),
};

/** Which of the two a sentence is written in, by its small words and its accents; undefined on a tie. */
export function guessLang(text: string): Lang | undefined {
  const words = wordsOf(text);
  const count = (lang: Lang): number => words.filter((word) => common[lang].has(word)).length;
  const lead = count('es') + (/[áéíóúñ¿¡]/i.test(text) ? 1 : 0) - count('en');
  if (lead === 0) return undefined;
  return lead > 0 ? 'es' : 'en';
}

/** The words that carry what a sentence is about: all but the small ones. */
export function contentWords(text: string, lang: Lang): readonly string[] {
  return wordsOf(text).filter((word) => !common[lang].has(word) && !denying.has(word));
}

/** In many sentences of either language, and about nothing. */
const denying: ReadonlySet<string> = new Set(['never', 'nunca', 'jamás']);

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
