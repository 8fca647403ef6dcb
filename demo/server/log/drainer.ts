import type { Recorded } from './event-log.ts';

/** Hands on what is new since the last run. A listener that appends is not entered a second time. */
export function drainer<E>(
  records: readonly Recorded<E>[],
  afterSeq: number,
  listener: (recorded: Recorded<E>) => void,
): { run(): void; stop(): void } {
  let next = afterSeq;
  let busy = false;
  let stopped = false;
  return {
    run() {
      if (busy) return;
      busy = true;
      try {
        for (let record = records[next]; record && !stopped; record = records[next]) {
          next += 1;
          listener(record);
        }
      } finally {
        busy = false;
      }
    },
    stop() {
      stopped = true;
    },
  };
}
