import { CUES, DIGIT_WORDS, type CueKind } from './words.ts';
import { LINK } from './patterns.ts';

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

/** Letters that people type for the digits 0, 1, 5 and 8, in lower case. */
const LOOK_ALIKE = 'olisb';

/** Ones without a digit, beside other groups of a card number only: "Lili" is a name, with a PIN before it or not. */
const GROUP = '[\\dil]{4}\\W?';
const ONES = `(?<=${GROUP})[il]{4}(?=\\W?${GROUP})|(?<=${GROUP}${GROUP})[il]{4}`;

// Last come the digits themselves: three words for digits or more, a word of digits and look-alike letters, or
// digits that touch other letters.
const ITEM = new RegExp(
  source(`(?<![a-z])(${CUES}|(${DIGIT_WORDS})( (${DIGIT_WORDS})){2,})(?![a-z])|`) +
    `(?<![\\p{L}%])([${LOOK_ALIKE}]{0,3}\\d[\\d${LOOK_ALIKE}]*|${ONES}|o{4})(?!\\p{L})|\\d+`,
  'gu',
);

/** A word for a digit, or whatever else is no digit. */
const SPELLED = new RegExp(`${DIGIT_WORDS}|\\D`, 'g');

const readDigits = (text: string): string =>
  text.replace(SPELLED, (word) => {
    const place = DIGIT_WORDS.split('|').indexOf(word);
    return place < 0 ? ('01158'[LOOK_ALIKE.indexOf(word)] ?? '') : String(place % 10);
  });

/** White space and linking words, and at most three other separators. */
const isNear = (gap: string): boolean => gap.length < 20 && /^[^\p{L}\d]{0,3}$/u.test(gap.replace(LINK, ''));

/** The cues and digits of a folded text from left to right, none overlapping. */
export function readItems(text: string): Item[] {
  const items: Item[] = [];
  for (const { 0: word, index: from, groups = {} } of text.matchAll(ITEM)) {
    const [kind = 'digits'] = Object.keys(groups).filter((name) => groups[name]) as CueKind[];
    const last = items.at(-1);
    const digits = kind === 'digits' ? readDigits(word) : '';
    const gap = text.slice(last?.to, from);
    items.push({
      kind,
      from,
      to: from + word.length,
      digits,
      gap: digits && last?.digits && isNear(gap) ? gap : undefined,
    });
  }
  return items;
}
