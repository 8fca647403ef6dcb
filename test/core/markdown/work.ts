/**
 * How much `act` asks of the engine: characters searched, cut and trimmed, pieces moved. The same on every
 * machine, where time is not. Counted by standing between the code and the built-in methods for as long as
 * `act` runs.
 */
export function workOf(act: () => unknown): number {
  let work = 0;
  const undo = [
    spy(RegExp.prototype, 'exec', (pattern, [text], result, from) => {
      const end = Array.isArray(result)
        ? Number(Reflect.get(result, 'index')) + String(result[0]).length
        : undefined;
      const { sticky } = pattern as RegExp;
      // A search that finds nothing has read all the rest; at a fixed place it has read up to a stop.
      work +=
        1 +
        (end === undefined
          ? sticky
            ? runLength(String(text), from)
            : String(text).length - from
          : end - from);
    }),
    spy(RegExp.prototype, 'test', (_pattern, [text]) => (work += 1 + String(text).length)),
    spy(String.prototype, 'slice', (_text, _args, result) => (work += 1 + String(result).length)),
    spy(String.prototype, 'trim', (text) => (work += 1 + String(text).length)),
    spy(String.prototype, 'replace', (text) => (work += 1 + String(text).length)),
    spy(String.prototype, 'replaceAll', (text) => (work += 1 + String(text).length)),
    spy(String.prototype, 'split', (text) => (work += 1 + String(text).length)),
    spy(Array.prototype, 'splice', (_list, _args, result) => (work += 1 + (result as unknown[]).length)),
    spy(Array.prototype, 'slice', (_list, _args, result) => (work += 1 + (result as unknown[]).length)),
    spy(Array.prototype, 'push', () => (work += 1)),
    spy(Array.prototype, 'pop', () => (work += 1)),
  ];
  try {
    act();
  } finally {
    for (const restore of undo) restore();
  }
  return work;
}

type Count = (self: unknown, args: readonly unknown[], result: unknown, from: number) => void;

/** Puts `count` after every call of a method; returns what takes it away again. */
function spy(prototype: object, name: string, count: Count): () => void {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== 'function') throw new TypeError(name);
  Object.defineProperty(prototype, name, {
    configurable: true,
    writable: true,
    value(this: unknown, ...args: unknown[]) {
      const from = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0;
      const result: unknown = Reflect.apply(original, this, args);
      count(this, args, result, from);
      return result;
    },
  });
  return () =>
    Object.defineProperty(prototype, name, { configurable: true, writable: true, value: original });
}

/** How far a place at a fixed start is read: to the next space, bracket or quote. */
function runLength(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && !' \n()<>"'.includes(text.charAt(end))) end++;
  return end - from;
}
