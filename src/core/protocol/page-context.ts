/** What a page may tell of where the customer is. All else stays in the page, its address and title first of all. */
export const contextKeys = ['card', 'topic'] as const;

/** Letters of a value: enough for "Everyday, ending 1005". */
const mostLetters = 40;

/**
 * Of what the page tells, what may leave it: allow-listed keys with short values, and among these no address and no
 * number longer than four digits. `refused` names the keys of the rest.
 */
export function allowedContext(given: Readonly<Record<string, unknown>>): {
  readonly kept: Readonly<Record<string, string>>;
  readonly refused: readonly string[];
} {
  const isKept = ([key, value]: readonly [string, unknown]): boolean =>
    contextKeys.some((one) => one === key) && typeof value === 'string' && mayLeave(value);
  const all = Object.entries(given);
  return {
    kept: Object.fromEntries(all.filter(isKept).map(([key, value]) => [key, String(value)])),
    refused: all.filter((one) => !isKept(one)).map(([key]) => key),
  };
}

function mayLeave(value: string): boolean {
  return value.length <= mostLetters && !/:\/\/|\d(?:[ -]?\d){4}/.test(value);
}
