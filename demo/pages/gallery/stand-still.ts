/** Shorter waits belong to the drawing of a state; longer ones would change it under whoever looks. */
const shortestHeld = 3000;

interface Held {
  readonly due: number;
  readonly act: () => void;
}

const held = new Map<number, Held>();
let passed = 0;
let lastId = 1_000_000_000;

/** Makes seconds stand still on this page, so that a state stays as it is however long one looks at it. */
export function standStill(): void {
  const { setTimeout: set, clearTimeout: clear } = globalThis;

  const hold = (act: () => void, milliseconds = 0): number => {
    if (milliseconds < shortestHeld) return set(act, milliseconds) as unknown as number;
    held.set((lastId += 1), { due: passed + milliseconds, act });
    return lastId;
  };
  const release = (id?: number): void => {
    if (id === undefined || !held.delete(id)) clear(id);
  };
  Object.assign(globalThis, { setTimeout: hold, clearTimeout: release });
}

/** Lets some seconds pass: what was to happen after them happens now. */
export function letPass(seconds: number): void {
  passed += seconds * 1000;
  for (const [id, { due, act }] of [...held]) {
    if (due <= passed && held.delete(id)) act();
  }
}
