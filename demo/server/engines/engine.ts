import type { EventLog } from '../log/event-log.ts';
import { createMemoryLog } from '../log/memory-log.ts';
import type { Files } from './files.ts';
import type { Bus } from './bus.ts';

/** What gateways keep and share: logs, and a bus for what may be lost. */
export interface Engine {
  /** A log of its own for each kind of stream: the names in one are no names in another. */
  log<E>(kind: string): Promise<EventLog<E>>;
  /** To the other gateways of the house; absent where there can be none. */
  readonly bus?: Bus;
  /** Room for so many bytes of files; absent where each gateway keeps its own. */
  files?(mostBytes: number): Promise<Files>;
  close(): Promise<void>;
}

/** Everything in this process, for as long as it runs. */
export function createMemoryEngine(): Engine {
  return {
    log: async <E>() => createMemoryLog<E>(),
    close: async () => undefined,
  };
}
