/**
 * A kit to build decoders from: small functions that pick what is known out of what came over the wire.
 *
 * A decoder gives back a new value or `undefined` for "refused". It never hands on the object it was given:
 * records are frozen, have no prototype, and hold only fields that the schema names (security.md, 0.8).
 */
export type Decoder<T> = (value: unknown) => T | undefined;

const absent = Symbol('absent');
type Absent = typeof absent;
/** A decoder for each field of T; one that may give `absent` for each that T may lack. */
export type Schema<T> = {
  readonly [K in keyof T]-?: Decoder<Exclude<T[K], undefined> | (undefined extends T[K] ? Absent : never)>;
};

/** An object with these fields. One required field refused refuses the whole. */
export function record<T extends object>(schema: Schema<T>): Decoder<T> {
  const fields = Object.entries<Decoder<unknown>>(schema);
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const result = Object.create(null) as Record<string, unknown>;
    for (const [key, decode] of fields) {
      const decoded = decode(ownValue(value, key));
      if (decoded === undefined) return undefined;
      if (decoded !== absent) result[key] = decoded;
    }
    return Object.freeze(result) as T;
  };
}

/** What a page has hung on Object.prototype is not the sender's word. */
function ownValue(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** May be missing; when it is there, it has to be right. */
export function optional<T>(decode: Decoder<T>): Decoder<T | Absent> {
  return (value) => (value === undefined || value === null ? absent : decode(value));
}

/** May be missing, and is left out when it makes no sense. */
export function spare<T>(decode: Decoder<T>): Decoder<T | Absent> {
  return (value) => decode(value) ?? absent;
}

/** `fallback` where there is nothing sensible. */
export function orElse<T>(decode: Decoder<T>, fallback: T): Decoder<T> {
  return (value) => decode(value) ?? fallback;
}

export function either<A, B>(first: Decoder<A>, second: Decoder<B>): Decoder<A | B> {
  return (value) => first(value) ?? second(value);
}

/** One of these very values. */
export function oneOf<const T extends string | boolean>(...allowed: readonly T[]): Decoder<T> {
  return (value) => allowed.find((one) => one === value);
}

export const truth: Decoder<boolean> = oneOf(true, false);

/** A number between the two, both included. NaN and infinities are in no range. */
export function numberFrom(least: number, most: number): Decoder<number> {
  return (value) => (typeof value === 'number' && value >= least && value <= most ? value : undefined);
}

export function wholeFrom(least: number, most: number): Decoder<number> {
  const decode = numberFrom(least, most);
  return (value) => (Number.isInteger(value) ? decode(value) : undefined);
}

/** The first `most` items that can be made sense of. */
export function listOf<T>(decode: Decoder<T>, most: number): Decoder<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const result: T[] = [];
    for (let index = 0; index < value.length && index < most * 2 && result.length < most; index++) {
      const item = decode(value[index]);
      if (item !== undefined) result.push(item);
    }
    return Object.freeze(result);
  };
}

/** Of several records that differ in `type`, the one that `value` says it is. */
export function byType<T>(decoders: ReadonlyMap<string, Decoder<T>>): Decoder<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const type = ownValue(value, 'type');
    return typeof type === 'string' ? decoders.get(type)?.(value) : undefined;
  };
}

/** A decoder that holds against objects made to harm: an accessor or a proxy that throws is a refusal. */
export function door<T>(decode: Decoder<T>): Decoder<T> {
  return (value) => {
    try {
      return decode(value);
    } catch {
      return undefined;
    }
  };
}
