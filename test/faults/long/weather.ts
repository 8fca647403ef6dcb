import { setTimeout as wait } from 'node:timers/promises';
import type { TcpProxy } from '../../support/tcp-proxy.ts';
import { between, pick, type Random } from '../../core/guard/generators.ts';

export const kinds = ['reset', 'drop', 'black-hole', 'slow', 'slice'] as const;
export type Kind = (typeof kinds)[number];

/** Bad weather on one line, drawn from one seed. */
export interface Weather {
  readonly done: ReadonlyMap<Kind, number>;
  /** Does something while the line is good. */
  inCalm<T>(act: () => Promise<T>): Promise<T>;
  /** Clears up for good. */
  stop(): Promise<void>;
}

interface Outage {
  readonly kind: Kind;
  readonly milliseconds: number;
}

/** A black hole lasts up to longer than it takes to be noticed (12.5 s), and to be given up (8 s to connect). */
const longest: Readonly<Record<Kind, number>> = {
  reset: 0,
  drop: 9_000,
  'black-hole': 24_000,
  slow: 9_000,
  slice: 9_000,
};
const calmMilliseconds = 7_000;

export interface WeatherOptions {
  readonly random: Random;
  log(text: string): void;
  /** Longest outage, in milliseconds. */
  readonly most?: number;
}

export function startWeather(line: TcpProxy, options: WeatherOptions): Weather {
  const { random, log, most = Infinity } = options;
  const done = new Map<Kind, number>();
  const life = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();

  /** One thing at a time: an outage, or what wants to be done without one. */
  function alone<T>(act: () => Promise<T>): Promise<T> {
    const result = turn.then(act);
    turn = result.catch(() => undefined);
    return result;
  }

  async function blow({ kind, milliseconds }: Outage): Promise<void> {
    if (life.signal.aborted) return;
    done.set(kind, (done.get(kind) ?? 0) + 1);
    log(`${kind} for ${(milliseconds / 1000).toFixed(1)} s`);
    if (kind === 'reset') line.reset();
    if (kind === 'drop') line.drop();
    if (kind === 'black-hole') line.blackHole();
    if (kind === 'slow') line.slow(between(random, 20, 900));
    if (kind === 'slice') line.slice(between(random, 1, 40));
    await pause(milliseconds);
    line.restore();
  }

  async function pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: life.signal }).catch(() => undefined);
  }

  async function change(): Promise<void> {
    while (!life.signal.aborted) {
      await pause(between(random, 200, calmMilliseconds));
      const kind = pick(random, kinds);
      const milliseconds = Math.min(between(random, 0, longest[kind]), most);
      await alone(() => blow({ kind, milliseconds }));
    }
  }

  const over = change();
  return {
    done,
    inCalm: alone,
    async stop() {
      life.abort();
      await over;
      line.restore();
    },
  };
}
