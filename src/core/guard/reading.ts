import { readItems, type Item } from './items.ts';
import { normalise, type Folded } from './normalise.ts';
import type { CueKind } from './words.ts';

/** A text read once: what all detectors look at. Positions are units of the folded text. */
export interface Reading extends Folded {
  readonly items: readonly Item[];
  /** The text speaks of a card. */
  readonly besideCard: boolean;
  /** The item at an index; beyond both ends lies one that means nothing. */
  at(index: number): Item;
}

const NOTHING: Item = { kind: 'removed', from: Infinity, to: 0, digits: '' };

/** How far a cue reaches, in characters (security.md 4.3); a question asked before reaches half as far. */
const REACH = 40;

/** Reads a text; `asked` are the kinds that the message before asked for. */
export function read(text: string, asked: readonly CueKind[] = []): Reading {
  const folded = normalise(text);
  const items = [...asked.map((kind) => ({ kind, from: 0, to: 0, digits: '' })), ...readItems(folded.text)];
  const besideCard = items.some(
    ({ kind, digits }) => kind === 'card' || kind === 'number' || digits.length > 12,
  );
  return { ...folded, items, besideCard, at: (index) => items[index] ?? NOTHING };
}

export const isHarmless = ({ kind }: Item): boolean => kind === 'label' || kind === 'other';

/** The digits of all items from `from` up to, not including, `to`. */
export const digitsOf = ({ items }: Reading, from: number, to: number): string =>
  items.slice(from, to).reduce((all, { digits }) => all + digits, '');

/** How many digits each of these items has, as in `4,6,5`. */
export const sizesOf = ({ items }: Reading, from: number, to: number): string =>
  String(items.slice(from, to).map(({ digits }) => digits.length));

/** The cues that may speak of the item at `index`, nearest first; a harmless one is the last. */
export function cuesBefore({ at, text }: Reading, index: number): Item[] {
  const found: Item[] = [];
  const { from } = at(index);
  let isTaken = false;
  for (let place = index - 1; place >= 0; place -= 1) {
    const item = at(place);
    if (from - item.to > (item.to ? REACH : REACH / 2) || item.kind === 'removed') break;
    // A number in between has taken the label: "order 88213 was paid with …".
    if (item.digits.length > 2 && at(place + 1).gap === undefined) isTaken = true;
    if (item.digits || (isTaken && isHarmless(item))) continue;
    // A sentence that ended cuts the bond, unless the number follows at once: "I got it. It's 482913".
    if (/[.?!]\s.{12}/s.test(text.slice(item.to, from))) break;
    found.push(item);
    if (isHarmless(item)) break;
  }
  return found;
}

/** What stands between a number and its name, a bar, and what follows; "4821 my PIN" only where a sentence ends. */
const IS =
  /^(?: \(| m[yi] (?=\|\W*$)|, (?:the|el|los del) | al |\W*(?:\w{2,4} ?.)?(?:is|s|are|was|es|son|era|as|como|de) (?:\w{2,6} ){0,3})\|/;

/** The cue that names the item at `index` after it was said: "725 is my CVV", "482913 (code)". */
export function cueAfter({ at, text }: Reading, index: number): Item | undefined {
  const { to } = at(index);
  const cue = at(index + 1);
  const gap = text.slice(to, Math.min(cue.from, to + 30));
  return (cue.kind === 'cvv' && gap === ' ') ||
    (cue.from < to + 30 && IS.test(`${gap}|${text.slice(cue.to, cue.to + 2)}`))
    ? cue
    : undefined;
}
