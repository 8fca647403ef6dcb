import type { Line, NewLine, Store } from '../../../demo/server/engines/store.ts';

/** How an engine may fail and keep its promises all the same. */
export interface Faults {
  /** Each line comes to stand there twice. */
  readonly doubles?: boolean;
  /** These places are not told to those who follow, of the lines that are kept. */
  readonly drops?: (place: number) => boolean;
  /** With a key that is used up, the place of the earlier line is given. */
  readonly knowsKeys?: boolean;
}

type Verb = 'add' | 'after' | 'follow';

/** A store in memory with the faults of real engines. Gateways that share it are a house. */
export class FaultyStore implements Store {
  readonly #faults: Faults;
  readonly #streams = new Map<string, Line[]>();
  readonly #keys = new Map<string, number>();
  readonly #followers = new Set<{ readonly stream: string; readonly tell: (line: Line) => void }>();
  readonly #doubtful = new Set<() => void>();
  readonly #failing = new Map<Verb, number>();
  #places = 0;

  constructor(faults: Faults = {}) {
    this.#faults = faults;
  }

  /** Streams that are followed. */
  get followed(): number {
    return this.#followers.size;
  }

  /** The next calls fail; what `add` was to keep is kept, and only the answer is lost. */
  fail(verb: Verb, times = 1): void {
    this.#failing.set(verb, times);
  }

  doubt(): void {
    for (const listener of this.#doubtful) listener();
  }

  async add(stream: string, { key, text }: NewLine): Promise<number> {
    const used = key === undefined ? undefined : this.#keys.get(`${stream} ${key}`);
    if (used !== undefined && this.#faults.knowsKeys) return used;
    const place = this.#keep(stream, text);
    if (key !== undefined && used === undefined) this.#keys.set(`${stream} ${key}`, place);
    if (this.#faults.doubles) this.#keep(stream, text);
    this.#mayFail('add');
    return place;
  }

  async after(stream: string, place: number): Promise<readonly Line[]> {
    this.#mayFail('after');
    return (this.#streams.get(stream) ?? []).filter((line) => line.place > place);
  }

  async follow(stream: string, listener: (line: Line) => void): Promise<() => void> {
    this.#mayFail('follow');
    const follower = { stream, tell: listener };
    this.#followers.add(follower);
    return () => void this.#followers.delete(follower);
  }

  onDoubt(listener: () => void): () => void {
    this.#doubtful.add(listener);
    return () => void this.#doubtful.delete(listener);
  }

  #keep(stream: string, text: string): number {
    const lines = this.#streams.get(stream) ?? [];
    // In leaps: other streams have places of their own between.
    const line = { place: (this.#places += 2), previous: lines.at(-1)?.place ?? 0, text };
    this.#streams.set(stream, [...lines, line]);
    if (!this.#faults.drops?.(line.place)) {
      const told = [...this.#followers].filter((one) => one.stream === stream);
      setImmediate(() => told.forEach(({ tell }) => tell(line)));
    }
    return line.place;
  }

  #mayFail(verb: Verb): void {
    const left = this.#failing.get(verb) ?? 0;
    if (left === 0) return;
    this.#failing.set(verb, left - 1);
    throw new Error(`The engine does not answer (${verb}).`);
  }
}
