/**
 * How hard a text is to read, by the two formulas that accessibility.md section 10 names.
 *
 * Syllables are counted by groups of vowels: near enough over a whole catalogue, not for one sentence.
 */
interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/** Flesch-Kincaid grade: years of American school. */
export function gradeOfEnglish(sentences: readonly string[]): number {
  const { sentences: count, words, syllables } = counted(sentences, syllablesInEnglish);
  return 0.39 * (words / count) + 11.8 * (syllables / words) - 15.59;
}

/** Fernández-Huerta: 0 is the hardest, 100 the easiest; 70 is fairly easy. */
export function easeOfSpanish(sentences: readonly string[]): number {
  const { sentences: count, words, syllables } = counted(sentences, syllablesInSpanish);
  return 206.84 - 60 * (syllables / words) - 1.02 * (words / count);
}

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

export function sentencesOf(text: string): readonly string[] {
  return text.split(/[.:?!]+(?:\s|$)/u).filter((part) => wordsOf(part).length > 0);
}

function counted(texts: readonly string[], syllables: (word: string) => number): Counts {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllables(word), 0),
  };
}

function syllablesInEnglish(word: string): number {
  const groups = word.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

/** A weak vowel beside another makes one syllable with it; two strong ones, or an accented weak one, make two. */
function syllablesInSpanish(word: string): number {
  const groups = word
    .replace(/([aeoáéó])(?=[aeoáéóíú])|([íú])(?=[aeoáéó])/g, '$1$2-')
    .match(/[aeiouáéíóúü]+/g);
  return Math.max(1, groups?.length ?? 0);
}
