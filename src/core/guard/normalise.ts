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

const INVISIBLE = /[\p{DI}\p{M}]/gu;
const MARK = /^\p{M}/u;
const DIGIT = /^\p{Nd}$/u;
/** Circled digits that Unicode does not fold; 1 to 10 in rows. */
const CIRCLED = /^[⓵-⓾❶-➓]$/u;
/** A code point, or what stands for one in pasted HTML and addresses: `&#52;`, `&nbsp;`, `%20`. */
const CHARACTER = /&(?:#(\d{2,5})|nbsp);|%20|./gsu;

/** Decimal digits lie in unbroken rows of ten that begin with their zero (Unicode Standard, section 4.6). */
function digitOf(code: number): string {
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

function fold(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().replace(INVISIBLE, '');
  const code = plain.codePointAt(0) ?? 0;
  if (CIRCLED.test(plain)) return String((code < 0x2776 ? code : code - 1) % 10);
  return DIGIT.test(plain) ? digitOf(code) : plain;
}

/** Folds `text` for reading by the detectors; takes time in proportion to its length. */
export function normalise(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const [character, escaped = 32] of text.matchAll(CHARACTER)) {
    const end = start + character.length;
    const meant = character.length > 2 ? String.fromCodePoint(Number(escaped)) : character;
    const plain = meant < '\x80' ? meant.toLowerCase() : fold(meant);
    if (plain === '' && ends.length > 0 && MARK.test(character)) ends[ends.length - 1] = end;
    starts.push(...new Array<number>(plain.length).fill(start));
    ends.push(...new Array<number>(plain.length).fill(end));
    folded += plain;
    start = end;
  }
  return { text: folded, starts, ends };
}
