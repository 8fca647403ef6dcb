/**
 * Reads of untrusted JSON. Each gives the value when it is what it should be, else undefined.
 */
export type Fields = Readonly<Record<string, unknown>>;

/** The object in a frame's text; undefined where it is none or no JSON at all. */
export function parseFields(text: string): Fields | undefined {
  try {
    return fields(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function fields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** An own member: what stands on a polluted prototype is not looked at. */
export function member(from: Fields, key: string): unknown {
  return Object.hasOwn(from, key) ? from[key] : undefined;
}

/** A string of at least one and at most `most` characters. */
export function shortText(from: Fields, key: string, most = 200): string | undefined {
  const value = member(from, key);
  return typeof value === 'string' && value.length > 0 && value.length <= most ? value : undefined;
}

export function flag(from: Fields, key: string): boolean | undefined {
  const value = member(from, key);
  return typeof value === 'boolean' ? value : undefined;
}

/** The member, under its key, where there is one: for members that may be absent. */
export function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}
