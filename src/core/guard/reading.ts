import type { Span } from './finding.ts';
import { readItems, type Item } from './items.ts';
import { normalise, type Folded } from './normalise.ts';
import { IS, SENTENCE_END } from './patterns.ts';

/** A text read once: what all detectors look at. Positions are units of the folded text. */
export interface Reading extends Folded {
  readonly items: readonly Item[];
  /** The text speaks of a card. */
  readonly besideCard: boolean;
  /** The item at an index; beyond both ends lies one that means nothing. */
  at(index: number): Item;
}

/** A reading, and what is said before one place in it. */
export interface Place extends Reading {
  /** The cues that may speak of the item there, nearest first; a harmless one is the last. */
  readonly cues: readonly Item[];
}

const NOTHING: Item = { kind: 'removed', from: Infinity, to: 0, digits: '' };

/** Reads a text; `asked` are the cues that the message before asked with. They stand at its very beginning. */
export function read(text: string, asked: readonly Item[] = []): Reading {
  const folded = normalise(text);
  const items = [...asked.map((cue) => ({ ...cue, from: 0, to: 0 })), ...readItems(folded.text)];
  const besideCard = items.some(({ kind, digits }) => /card|number/.test(kind) || digits.length > 12);
  return { ...folded, items, besideCard, at: (index) => items[index] ?? NOTHING };
}

/** Where these units of the folded text stand in the text that was given. */
export const spanOf = ({ starts, ends }: Reading, from: number, to: number): Span => ({
  start: starts[from] ?? 0,
  end: ends[to - 1] ?? 0,
});

export const isHarmless = ({ kind }: Item): boolean => /label|other/.test(kind);

/** The digits of all items from `from` up to, not including, `to`. */
export const digitsOf = ({ items }: Reading, from: number, to: number): string =>
  items
    .slice(from, to)
    .map(({ digits }) => digits)
    .join('');

/** How many digits each of these items has, as in `4,6,5`. */
export const sizesOf = ({ items }: Reading, from: number, to: number): string =>
  items
    .slice(from, to)
    .map(({ digits }) => digits.length)
    .join();

/** Where the run of neighbouring groups that holds item `to - 1` ends, `most` at the farthest. */
export function runEnd({ at }: Reading, to: number, most: number): number {
  let end = to;
  while (at(end).gap !== undefined && end < most) end += 1;
  return end;
}

/** How far a cue reaches, in characters (security.md 4.3); a question asked before reaches half as far. */
const REACH = 40;

/** The cues that may speak of the item at `index`, nearest first; a harmless one is the last. */
export function cuesBefore({ at, text }: Reading, index: number): readonly Item[] {
  const found: Item[] = [];
  const { from } = at(index);
  let isTaken = false;
  for (let place = index - 1; !found.some(isHarmless); place -= 1) {
    const item = at(place);
    const { digits, kind, to } = item;
    if (kind === 'removed' || from - to > (to ? REACH : REACH / 2)) break;
    // A number in between has taken the label: "order 88213 was paid with …".
    if (digits.length > 2 && at(place + 1).gap === undefined) isTaken = true;
    if (digits || (isTaken && isHarmless(item))) continue;
    if (SENTENCE_END.test(text.slice(to, from))) break;
    found.push(item);
  }
  return found;
}

/** The cue that names the item at `index` after it was said: "725 is my CVV", "482913 (code)". */
export function cueAfter({ at, text }: Reading, index: number): Item {
  const { to } = at(index);
  const cue = at(index + 1);
  const gap = text.slice(to, Math.min(cue.from, to + 30));
  return (cue.kind === 'cvv' && gap === ' ') ||
    (gap.length < 30 && IS.test(`${gap}|${text.slice(cue.to, cue.to + 2)}`))
    ? cue
    : NOTHING;
}
