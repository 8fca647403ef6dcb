import { caps } from '../../core/protocol/decode-text.ts';

/**
 * Ids of two backends in one conversation. Those of the desk get the mark of their stay in front, so that none can
 * be taken for the assistant's or for an earlier stay's; what is asked of one of them later finds its way by it.
 */

const told: ReadonlySet<string> = new Set(['id', 'target', 'upTo', 'requestId', 'cursor', 'previous']);
const asked: ReadonlySet<string> = new Set([...told, 'message', 'number', 'slot']);
const mark = /^d\d+~/;

/** What a side has told, with its mark. An id that would become too long to pass keeps its name. */
export function marked<Told>(value: Told, side: string): Told {
  if (side === '' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => marked(one, side)) as Told;
  const entries = Object.entries(value).map(([key, one]: [string, unknown]) => [
    key,
    typeof one === 'string' && told.has(key) && one.length + side.length <= caps.id
      ? side + one
      : marked(one, side),
  ]);
  return Object.fromEntries(entries) as Told;
}

/** Whose the first id in a wish is: a stay's mark, or empty for the assistant's. Undefined where there is none. */
export function markOf(wish: object): string | undefined {
  for (const [key, value] of Object.entries(wish)) {
    if (typeof value === 'string' && asked.has(key)) return mark.exec(value)?.[0] ?? '';
  }
  return undefined;
}

/** What is asked of a side, by the names that it gave. A draft's `value` is the id of a form where it answers one. */
export function unmarked<Wish extends object>(wish: Wish): Wish {
  const entries = Object.entries(wish).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' && (asked.has(key) || key === 'value') ? value.replace(mark, '') : value,
  ]);
  return Object.fromEntries(entries) as Wish;
}
