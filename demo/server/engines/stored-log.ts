import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../src/core/protocol/ports.ts';
import { every } from '../clock.ts';
import type { EventLog } from '../log/event-log.ts';
import { Reading, type Written } from './reading.ts';
import type { Store } from './store.ts';

export interface StoredLog<E> extends EventLog<E> {
  close(): void;
}

interface Open<E> {
  readonly reading: Reading<E>;
  readonly opened: Promise<void>;
  /** Calls that are at work in it. */
  users: number;
}

/** Streams that nobody tails are kept in memory up to so many, those first that were used last. */
const mostIdle = 500;
/** As long as nothing gives cause for doubt, what is tailed is compared with the engine this often. */
const checkMilliseconds = 30_000;

/** The log on an engine. It keeps what is in use in memory, and nothing that could not be read anew. */
export function createStoredLog<E>(store: Store, clock: Clock): StoredLog<E> {
  const streams = new Map<string, Open<E>>();
  const stops = [store.onDoubt(check), every(clock, checkMilliseconds, check)];

  function check(): void {
    for (const { reading } of streams.values()) {
      // What fails now is done again at the next cause.
      if (reading.isTailed) reading.catchUp().catch(() => undefined);
    }
  }

  function open(name: string): Open<E> {
    const reading = new Reading<E>(name, store, clock);
    const one: Open<E> = { reading, opened: reading.open(), users: 0 };
    one.opened.catch(() => {
      reading.close();
      if (streams.get(name) === one) streams.delete(name);
    });
    forget();
    return one;
  }

  /** Does something with a stream that is open, and leaves it open for the next. */
  async function using<Result>(name: string, act: (reading: Reading<E>) => Promise<Result>): Promise<Result> {
    const one = streams.get(name) ?? open(name);
    // Put in again at the end, so that the first in the map is the one unused for longest.
    streams.delete(name);
    streams.set(name, one);
    one.users += 1;
    try {
      await one.opened;
      return await act(one.reading);
    } finally {
      one.users -= 1;
    }
  }

  function forget(): void {
    if (streams.size <= mostIdle) return;
    const idle = [...streams].filter(([, { users, reading }]) => users === 0 && !reading.isTailed);
    for (const [name, { reading }] of idle.slice(0, Math.max(0, idle.length - mostIdle))) {
      reading.close();
      streams.delete(name);
    }
  }

  return {
    append: (name, event, key) =>
      using(name, async (reading) => {
        const known = reading.under(key);
        if (known) return { ...known, duplicate: true };
        const written: Written<E> = { id: randomUUID(), ...(key !== undefined && { key }), event };
        await reading.reach(await store.add(name, { ...written, text: JSON.stringify(written) }));
        return reading.outcome(written.id, key);
      }),

    read: (name, afterSeq) =>
      using(name, async (reading) => {
        await reading.catchUp();
        return reading.records.slice(afterSeq);
      }),

    tail: (name, afterSeq, listener) =>
      using(name, async (reading) => {
        await reading.catchUp();
        return reading.tail(afterSeq, listener);
      }),

    close() {
      for (const stop of stops) stop();
      for (const { reading } of streams.values()) reading.close();
      streams.clear();
    },
  };
}
