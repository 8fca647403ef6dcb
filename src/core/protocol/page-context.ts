/** What a page may tell of where the customer is. All else stays in the page, its address and title first of all. */
export const contextKeys = ['card', 'topic'] as const;

/** Letters of a value: enough for "Everyday, ending 1005". */
const mostLetters = 40;

/** Digits of a value, all together, whatever stands between them. */
const mostDigits = 4;

/** A part of an address or of a mailbox: a path, a query, a name within a domain. */
const address = /[/\\@?]|[\p{L}\p{N}]\.\p{L}{2}/u;

/**
 * Of what the page tells, what may leave it: allow-listed keys with short values, and among these no address and
 * no more than four digits. `refused` names the keys of the rest.
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
  const digits = value.match(/\p{N}/gu) ?? [];
  return value.length <= mostLetters && digits.length <= mostDigits && !address.test(value);
}
