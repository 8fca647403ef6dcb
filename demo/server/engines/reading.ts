import type { Clock } from '../../../src/core/protocol/ports.ts';
import type { Appended, Recorded } from '../log/event-log.ts';
import { drainer } from '../log/drainer.ts';
import type { Line, Store } from './store.ts';

/** A line's text: the event, the id of the attempt to append it, and the key that it uses up. */
export interface Written<E> {
  readonly id: string;
  readonly key?: string;
  readonly event: E;
}

interface Standing<E> {
  readonly id: string;
  readonly recorded: Recorded<E>;
}

/** For so long an own line is waited for to come by itself before it is fetched. */
const patienceMilliseconds = 100;

/**
 * One stream as the log's contract wants it, worked out from an engine's lines.
 *
 * The order of the lines is the judge: of several lines with one key the first counts, and of a line that came
 * to stand there twice the first one. So no engine has to compare keys at the right moment, and no window of
 * time ends in which it would.
 */
export class Reading<E> {
  readonly records: Recorded<E>[] = [];
  readonly #stream: string;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #ids = new Map<string, Recorded<E>>();
  readonly #keys = new Map<string, Standing<E>>();
  readonly #tails = new Set<() => void>();
  readonly #waiting = new Set<() => void>();
  #place = 0;
  #fetching: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #stop: () => void = () => undefined;

  constructor(stream: string, store: Store, clock: Clock) {
    this.#stream = stream;
    this.#store = store;
    this.#clock = clock;
  }

  get isTailed(): boolean {
    return this.#tails.size > 0;
  }

  async open(): Promise<void> {
    this.#stop = await this.#store.follow(this.#stream, (line) => this.#hear(line));
    await this.catchUp();
  }

  close(): void {
    this.#stop();
    this.#tails.clear();
  }

  /** Settles when all is here that was kept when it was called. Of many calls at a time one fetches for all. */
  catchUp(): Promise<void> {
    if (!this.#fetching) return this.#fetch();
    this.#next ??= this.#fetching
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.#fetch();
      });
    return this.#next;
  }

  /** Settles when the line at this place has been read. */
  async reach(place: number): Promise<void> {
    while (this.#place < place) {
      if (!(await this.#comes(place))) await this.catchUp();
    }
  }

  /** What stands under a key. */
  under(key: string | undefined): Recorded<E> | undefined {
    return key === undefined ? undefined : this.#keys.get(key)?.recorded;
  }

  /** What has become of an own line that has been reached. */
  outcome(id: string, key: string | undefined): Appended<E> {
    const standing = key === undefined ? undefined : this.#keys.get(key);
    const recorded = standing?.recorded ?? this.#ids.get(id);
    if (!recorded) throw new Error(`The engine has lost a line of ${this.#stream} that it had kept.`);
    return { ...recorded, duplicate: standing !== undefined && standing.id !== id };
  }

  tail(afterSeq: number, listener: (recorded: Recorded<E>) => void): () => void {
    const drain = drainer(this.records, afterSeq, listener);
    this.#tails.add(drain.run);
    drain.run();
    return () => {
      this.#tails.delete(drain.run);
      drain.stop();
    };
  }

  #fetch(): Promise<void> {
    const fetched = this.#store
      .after(this.#stream, this.#place)
      .then((lines) => lines.forEach((line) => this.#take(line)));
    this.#fetching = fetched.finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  #hear(line: Line): void {
    if (line.previous <= this.#place) this.#take(line);
    // Whoever waits for it asks again; whoever does not gets it with the next line or the next doubt.
    else this.catchUp().catch(() => undefined);
  }

  #take({ place, text }: Line): void {
    if (place <= this.#place) return;
    this.#place = place;
    this.#fold(JSON.parse(text) as Written<E>);
    for (const drain of [...this.#tails]) drain();
    for (const wake of [...this.#waiting]) wake();
  }

  #fold({ id, key, event }: Written<E>): void {
    if (this.#ids.has(id) || (key !== undefined && this.#keys.has(key))) return;
    const recorded = { seq: this.records.length + 1, event };
    this.records.push(recorded);
    this.#ids.set(id, recorded);
    if (key !== undefined) this.#keys.set(key, { id, recorded });
  }

  /** True once the place is reached; false where it does not come by itself. */
  #comes(place: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isHere: boolean): void => {
        cancel();
        this.#waiting.delete(wake);
        resolve(isHere);
      };
      const wake = (): void => void (this.#place >= place && settle(true));
      const cancel = this.#clock.after(patienceMilliseconds, () => settle(false));
      this.#waiting.add(wake);
      wake();
    });
  }
}
