import { WORDS, type CueKind } from './words.ts';

/** A cue or a group of digits, in units of the folded text. */
export interface Item {
  readonly kind: CueKind | 'digits';
  readonly from: number;
  readonly to: number;
  /** What a group of digits says; empty for a cue. */
  readonly digits: string;
  /** What stands between this group and the group before, if that is only a few separators. */
  readonly gap?: string | undefined;
}

const source = (words: string): string =>
  words.replaceAll('~', '[a-z]*').replaceAll(' ?', '[^a-z\\d]{0,3}').replaceAll(' ', '[^a-z\\d]{1,3}');

/** Letters read as digits inside a number, in any of the scripts that share the shape. */
const LOOK_ALIKE = 'oοоliіsb';

// Last come the digits themselves: a word of digits and look-alike letters, or digits that touch other letters.
const ITEM = new RegExp(
  `(?<![a-z])(?:(${WORDS.map(([, words]) => source(words)).join(')|(')}))(?![a-z])|` +
    `(?<!\\p{L})[${LOOK_ALIKE}]{0,3}\\d[\\d${LOOK_ALIKE}]*(?!\\p{L})|\\d+`,
  'gu',
);

const readDigits = (word: string): string =>
  word.replace(/\D/g, (letter) => '000111158'[LOOK_ALIKE.indexOf(letter)] ?? '');

/** Words that people put between the pieces of one number. */
const LINK = /\s|\b(?:then|and|next|dash|luego|y|despues|guion)\b/g;

/** White space and linking words, and at most three other separators. */
const isNear = (gap: string): boolean => gap.length < 20 && /^[^\p{L}\d]{0,3}$/u.test(gap.replace(LINK, ''));

const FIRST_DIGIT = WORDS.length - 10;

/** The cues and digits of a folded text from left to right, none overlapping. */
export function readItems(text: string): Item[] {
  const items: Item[] = [];
  let spelled: Item[] = [];
  const push = (item: Item): void => {
    const last = items.at(-1);
    const gap = text.slice(last?.to, item.from);
    items.push(last?.digits && item.digits && isNear(gap) ? { ...item, gap } : item);
  };
  const pushSpelled = (): void => {
    // "One" alone is a word; three in a row are digits.
    if (spelled.length > 2) spelled.forEach(push);
    spelled = [];
  };
  for (const match of text.matchAll(ITEM)) {
    const [word, ...groups] = match;
    const index = groups.findIndex((group) => group !== undefined);
    const kind = WORDS[index]?.[0] ?? 'digits';
    const item = { kind, from: match.index, to: match.index + word.length, digits: '' };
    if (kind !== 'digits') {
      pushSpelled();
      push(item);
    } else if (index < 0) {
      pushSpelled();
      push({ ...item, digits: readDigits(word) });
    } else {
      spelled.push({ ...item, digits: String(index - FIRST_DIGIT) });
    }
  }
  pushSpelled();
  return items;
}
