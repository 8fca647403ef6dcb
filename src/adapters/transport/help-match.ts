import type { HelpTopic } from './help-content.ts';

/**
 * Finds the topic that a customer's words are about, by the words both share.
 *
 * A word counts the more, the fewer topics have it; in question and keywords it counts fully, in the answer
 * less. Accents do not count, endings hardly, and in longer words one letter may be wrong.
 */
export interface HelpMatcher {
  best(text: string): HelpTopic | undefined;
}

const inAnswer = 0.3;
const misspelt = 0.7;
/** Of the weight of a word that only one topic has. Less is chance. */
const enough = 0.45;

const filler = new Set(
  (
    'the and for how can what when where which who why are was you your our this that with from have has had not ' +
    'does did don get want need please help about there any all would could should will just ' +
    'los las una uno por para como que cual cuando donde con del mis tus sus hay quiero necesito puedo puede ' +
    'favor ayuda sobre tengo esta este ser soy pero mas'
  ).split(' '),
);

export function createHelpMatcher(topics: readonly HelpTopic[]): HelpMatcher {
  const indexes = topics.map(indexOf);
  const spread = new Map<string, number>();
  for (const index of indexes) {
    for (const [term, weight] of index) spread.set(term, (spread.get(term) ?? 0) + weight);
  }
  const rarity = (term: string) => Math.log(1 + topics.length / (spread.get(term) ?? 1));

  function score(index: ReadonlyMap<string, number>, asked: readonly string[]): number {
    let sum = 0;
    for (const word of asked) {
      let most = 0;
      for (const [term, weight] of index) {
        const likeness = term === word ? 1 : isNear(term, word) ? misspelt : 0;
        if (likeness > 0) most = Math.max(most, likeness * weight * rarity(term));
      }
      sum += most;
    }
    return sum;
  }

  return {
    best(text) {
      const asked = [...new Set(stems(text))].slice(0, 100);
      let found: HelpTopic | undefined;
      let most = enough * Math.log(1 + topics.length);
      topics.forEach((topic, at) => {
        const points = score(indexes[at] ?? new Map<string, number>(), asked);
        if (points > most) [found, most] = [topic, points];
      });
      return found;
    },
  };
}

function indexOf({ question, keywords, answer }: HelpTopic): ReadonlyMap<string, number> {
  const index = new Map(stems(answer).map((term) => [term, inAnswer]));
  for (const term of stems(`${question} ${keywords.join(' ')}`)) index.set(term, 1);
  return index;
}

/** Small letters without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const ending = /(?:ciones|cion|iendo|ando|ing|ies|ed|es|ar|er|ir|as|os|s|a|o|e|y)$/;

/** The words that say something, without accents and endings; English and Spanish alike. */
function stems(text: string): string[] {
  const found = fold(text).match(/\p{L}{3,}/gu) ?? [];
  return found
    .filter((word) => !filler.has(word))
    .map((word) => (word.length > 4 && word.length < 40 ? word.replace(ending, '') : word))
    .filter((stem) => stem.length > 2);
}

/** Long words that differ by one letter more, less, other, or by two that changed places. */
function isNear(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const left = one.length - start - end;
  const right = other.length - start - end;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}
