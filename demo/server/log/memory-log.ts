import { drainer } from './drainer.ts';
import type { EventLog, Recorded } from './event-log.ts';

interface Stream<E> {
  readonly records: Recorded<E>[];
  readonly keys: Map<string, Recorded<E>>;
  readonly tails: Set<() => void>;
}

/** A log that lives and dies with the process: for the demo, for tests. */
export function createMemoryLog<E>(): EventLog<E> {
  const streams = new Map<string, Stream<E>>();

  function stream(name: string): Stream<E> {
    let found = streams.get(name);
    if (!found) {
      found = { records: [], keys: new Map(), tails: new Set() };
      streams.set(name, found);
    }
    return found;
  }

  return {
    async append(name, event, dedupeKey) {
      const { records, keys, tails } = stream(name);
      const known = dedupeKey === undefined ? undefined : keys.get(dedupeKey);
      if (known) return { ...known, duplicate: true };
      const recorded = { seq: records.length + 1, event };
      records.push(recorded);
      if (dedupeKey !== undefined) keys.set(dedupeKey, recorded);
      for (const drain of [...tails]) drain();
      return { ...recorded, duplicate: false };
    },

    async read(name, afterSeq) {
      return streams.get(name)?.records.slice(afterSeq) ?? [];
    },

    async tail(name, afterSeq, listener) {
      const { records, tails } = stream(name);
      const drain = drainer(records, afterSeq, listener);
      tails.add(drain.run);
      drain.run();
      return () => {
        tails.delete(drain.run);
        drain.stop();
      };
    },
  };
}
