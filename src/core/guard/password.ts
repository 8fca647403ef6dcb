import type { Reading } from './reading.ts';

/** A stretch of the original text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How far from its cue a password is looked for, in UTF-16 units; bounds the expressions below. */
const REACH = 90;

const ADDRESS = /\/\/|@.*\.|^\d+[a-z]{1,2}$/i;
/** Five characters or more, a letter among them, and a digit or a symbol that no sentence ends with; or a number. */
const isSecret = (word: string): boolean =>
  /^(?=.*\p{L})(?=.*[\d#$%^&*+=~@|<>{}\\_]|.*!.).{5,64}$|^\d{6,9}$/u.test(word) && !ADDRESS.test(word);

// What follows at once, or after the last "is", ":", "changed to" and the like in the same sentence.
const AFTER =
  /^(?:[^.?!;]{0,60}(?:[:=]|['’]s|[^\p{L}](?:is|es|was|era|to|a|como|be|ser|en|uso|use|now|ahora|nueva|vieja|temporal)(?![\p{L}\d]))|(?: (?:de|for|para) \S+)+)?[\s:=("'“‘«>-]*(\S+?)[.,;:)"'”’»]*(?!\S)/diu;
// "Winter!2025 is my password".
const BEFORE = /(?<!\S)(\S+) (?:is|es|as|como|de) (?:\S+ ){0,2}$/di;

function secretIn(pattern: RegExp, text: string, [from, to]: readonly [number, number]): Span | undefined {
  const [start = 0, end = 0] = pattern.exec(text.slice(from, to))?.indices?.[1] ?? [];
  return isSecret(text.slice(from + start, from + end))
    ? { start: from + start, end: from + end }
    : undefined;
}

/** Every password that its cue gives away, in `text` as the customer wrote it. */
export function findPasswords(text: string, { items, starts, ends }: Reading): Span[] {
  return items
    .filter(({ kind }) => kind === 'password' || kind === 'clave')
    .flatMap(({ from, to }) => {
      const cue = to > 0 ? (starts[from] ?? 0) : 0;
      const next = ends[to - 1] ?? 0;
      const before = secretIn(BEFORE, text, [Math.max(0, cue - REACH), cue]);
      return [before, secretIn(AFTER, text, [next, next + REACH])].filter((span) => span !== undefined);
    });
}
