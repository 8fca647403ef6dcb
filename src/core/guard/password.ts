import type { Reading } from './reading.ts';

/** A stretch of the original text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How far behind its cue a password is looked for, in UTF-16 units. */
const REACH = 90;

const ADDRESS = /:\/\/|@.*\.|^\d+[a-z]{1,2}$/i;
/** Five characters or more, a letter among them, and a digit or a symbol that no sentence ends with. */
const isSecret = (word: string): boolean =>
  /^(?=.*\p{L})(?=.*[\d#$%^&*+=~@|<>{}\\_]|.*!.).{5,64}$/u.test(word) && !ADDRESS.test(word);

const TOKEN = /(?<!\S)([:=("'“‘«>-]*)(\S+)/g;
const CLOSING = /[.,;:)"'”’»]+$/;
const LEADS = /^(?:is|es|it'?s|was|era|to|an?|as?|como|be|uso|use|now|ahora|new|nueva|the|la|my|mi|[^\p{L}\d]*)$|[:=>]$/iu;

/** The secret that follows at once, or after "is", ":", "changed to" and the like; `isAnswer`: anywhere. */
function secretAfter(text: string, from: number, isAnswer: boolean): Span | undefined {
  let leads = true;
  for (const { 0: token, 1: opening = '', index } of text.slice(from, from + REACH).matchAll(TOKEN)) {
    const start = from + index + opening.length;
    const word = token.slice(opening.length).replace(CLOSING, '');
    if ((leads || isAnswer) && (isSecret(word) || /^\d{6,9}$/.test(word))) return { start, end: start + word.length };
    leads = LEADS.test(token);
  }
  return undefined;
}

const NAMED = /(?<!\S)(\S+) (?:is|es|as|como) (?:\S+ ){0,2}$/i;

/** Every password that its cue gives away, in `text` as the customer wrote it. */
export function findPasswords(text: string, { items, starts, ends }: Reading): Span[] {
  const found: Span[] = [];
  for (const { kind, from, to } of items) {
    if (kind !== 'password' && kind !== 'clave') continue;
    const until = starts[from] ?? 0;
    const earliest = Math.max(0, until - REACH);
    // "Winter!2025 is my password".
    const named = NAMED.exec(text.slice(earliest, until));
    const word = named?.[1] ?? '';
    const start = earliest + (named?.index ?? 0);
    const span = isSecret(word)
      ? { start, end: start + word.length }
      : secretAfter(text, ends[to - 1] ?? 0, to === 0 && text.length < REACH / 2);
    if (span) found.push(span);
  }
  return found;
}
