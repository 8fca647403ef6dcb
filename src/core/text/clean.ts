/**
 * What of a text from elsewhere may be shown or spoken.
 *
 * Taken out: control characters but line feed and tab, characters that turn the reading direction, byte order
 * marks, interlinear marks and tag characters, all of which show one thing and mean another
 * (Unicode Technical Report 36). Marks that pile up on a base are capped, so that no line runs over its
 * neighbours. Every rule is one class and no nested repetition: the time is linear in the text.
 */
export function cleanText(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(unseen, '')
    .replace(loneSurrogates, '\u{FFFD}')
    .replace(piledMarks, '$1');
}

/** A name from elsewhere: one line, letters and plain signs only, no longer than 40 characters. */
export function cleanName(name: string): string {
  const plain = cleanText(name).replace(notInNames, ' ').replace(spaces, ' ').trim();
  return [...plain].slice(0, longestName).join('').trim();
}

const longestName = 40;
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what it is about
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const loneSurrogates = /\p{Cs}/gu;
// Invisible joiners count as marks: between two marks they would start the count again.
const piledMarks = /([\p{M}\u200B-\u200D\u2060]{8})[\p{M}\u200B-\u200D\u2060]+/gu;
// Signs such as a tick would let a name claim to be verified (security.md, threat 7).
const notInNames = /[^\p{L}\p{M}\p{N} .,'’&()-]/gu;
const spaces = /\s+/g;
