import { CHARACTER, DIGIT, INVISIBLE } from './patterns.ts';

/**
 * What does this text say once every disguise is taken off, and where did each character stand?
 *
 * Each code point is folded on its own (NFKD, lower case, accents and invisible characters dropped, digits
 * of every script to 0–9), so one pass is enough and every folded unit can name its source.
 */
export interface Folded {
  readonly text: string;
  /** For each unit of `text`: where its source begins in the original, in UTF-16 units. */
  readonly starts: readonly number[];
  /** … and where it ends, with the marks that ride on it (a keycap, an accent). */
  readonly ends: readonly number[];
}

/** How many digits stand before this one in its unbroken row. */
const placeOf = (code: number): number =>
  DIGIT.test(String.fromCodePoint(code - 1)) ? placeOf(code - 1) + 1 : 0;

function fold(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().replace(INVISIBLE, '');
  // Decimal digits lie in rows of ten that begin with their zero (Unicode Standard, section 4.6).
  const first = Number(/^\p{No}/u.test(plain));
  return DIGIT.test(plain) ? String((placeOf(plain.codePointAt(0) ?? 0) + first) % 10) : plain;
}

/** Folds `text` for reading by the detectors; takes time in proportion to its length. */
export function normalise(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const [whole, , escaped = 32, character = String.fromCodePoint(Number(escaped))] of text.matchAll(
    CHARACTER,
  )) {
    const plain = character < '\x80' ? character.toLowerCase() : fold(character);
    for (const _ of plain.split('')) {
      starts.push(start);
      ends.push(start + whole.length);
    }
    folded += plain;
    start += whole.length;
  }
  return { text: folded, starts, ends };
}
