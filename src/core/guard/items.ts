import { DIGIT_WORDS, WORDS, type CueKind } from './words.ts';

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

/** A pattern of `words.ts` as a regular expression. */
export const source = (words: string): string =>
  words.replaceAll('~', '[a-z]*').replaceAll(' ?', '[^a-z\\d]{0,3}').replaceAll(' ', '[^a-z\\d]{1,3}');

const CODE = WORDS.findIndex(([kind]) => kind === 'code');
const CUES = WORDS.map(
  ([, words], index) => `(${index < CODE ? `(?:cod~ (?:de )?)?(?:${words})(?: cod~)?` : words})`,
);

/** Letters that people type for the digits 0, 1, 5 and 8, in lower case. */
const LOOK_ALIKE = 'olisb';

/** Ones without a digit, beside other groups of a card number only: "Lili" is a name, with a PIN before it or not. */
const GROUP = '[\\dil]{4}\\W?';
const ONES = `(?<=${GROUP})[il]{4}(?=\\W?${GROUP})|(?<=${GROUP}${GROUP})[il]{4}`;

// Last come the digits themselves: three words for digits or more, a word of digits and look-alike letters, or
// digits that touch other letters.
const ITEM = new RegExp(
  source(`(?<![a-z])(?:${CUES.join('|')}|(?:${DIGIT_WORDS})(?: (?:${DIGIT_WORDS})){2,})(?![a-z])|`) +
    `(?<![\\p{L}%])(?:[${LOOK_ALIKE}]{0,3}\\d[\\d${LOOK_ALIKE}]*|${ONES}|o{4})(?!\\p{L})|\\d+`,
  'gu',
);

const SPELLED = new RegExp(DIGIT_WORDS, 'g');

const readDigits = (text: string): string =>
  text
    .replace(SPELLED, (word) => String(DIGIT_WORDS.split('|').indexOf(word) % 10))
    .replace(/[^\da-z]/g, '')
    .replace(/\D/g, (letter) => '01158'[LOOK_ALIKE.indexOf(letter)] ?? '');

/** Words that people put between the pieces of one number. */
const LINK = /\s|\b(?:then|luego|dash|guion|space|espacio|and|y|x)\b/g;

/** White space and linking words, and at most three other separators. */
const isNear = (gap: string): boolean => gap.length < 20 && /^[^\p{L}\d]{0,3}$/u.test(gap.replace(LINK, ''));

/** The cues and digits of a folded text from left to right, none overlapping. */
export function readItems(text: string): Item[] {
  const items: Item[] = [];
  for (const match of text.matchAll(ITEM)) {
    const { 0: word, index: from } = match;
    const kind: Item['kind'] = WORDS.find((_, index) => match[index + 1] !== undefined)?.[0] ?? 'digits';
    const last = items.at(-1);
    const item = { kind, from, to: from + word.length, digits: kind === 'digits' ? readDigits(word) : '' };
    const gap = text.slice(last?.to, from);
    items.push(item.digits && last?.digits && isNear(gap) ? { ...item, gap } : item);
  }
  return items;
}
