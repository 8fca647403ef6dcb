import type { Decoder } from './decode-kit.ts';

/** Most characters (UTF-16 units) of what may come in. Longer text is cut; a longer id is refused. */
export const caps = { text: 32_000, name: 80, label: 120, note: 500, id: 200, cursor: 1000 } as const;

/**
 * Characters that have no business in a name or a label: controls, the directional overrides and isolates
 * that turn text around (U+202A–E, U+2066–9), byte order mark, annotation marks, and tag characters, which
 * hide text from people but not from machines (security.md, threat 4).
 */
const unwanted = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** One line without what could mislead the eye or the ear. */
export function clean(text: string): string {
  return text
    .replace(/[\t-\r\u0085\u2028\u2029]/g, ' ')
    .replace(unwanted, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first `most` units, never half of a surrogate pair. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

/** Words of a participant, as they are: the view makes them safe to show. */
export const words: Decoder<string> = (value) =>
  typeof value === 'string' ? cut(value, caps.text) : undefined;

/** One cleaned line of at most so many characters; refused when nothing is left of it. */
export function line(most: number): Decoder<string> {
  return (value) => (typeof value === 'string' ? cut(clean(value), most).trim() || undefined : undefined);
}

/** A string that is compared and never shown: cutting it would make it another one. */
export function token(most: number): Decoder<string> {
  return (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= most ? value : undefined;
}

const anyName = line(caps.name);
const address = /\S[@\uFF20]\S/u;

/** A person's name. An e-mail address is none: it would tell the customer a login. */
export const personName: Decoder<string> = (value) => {
  const name = anyName(value);
  return name !== undefined && !address.test(name) ? name : undefined;
};

const tag = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,5}$/iu;

/** A BCP 47 language tag, by its shape. */
export const languageTag: Decoder<string> = (value) =>
  typeof value === 'string' && tag.test(value) ? value : undefined;
