/**
 * The gateway's only memory: an append-only log of named streams, in three verbs.
 *
 * A gateway keeps nothing durable of its own, so that any gateway can serve any customer and one can die
 * without loss. The engine behind these verbs is memory here; NATS JetStream and Redis Streams fit the same
 * contract, which `test/server/log.contract.ts` holds every engine to.
 */
export interface EventLog<E> {
  /**
   * Adds to the end of a stream. With a `dedupeKey` that the stream has seen, nothing is added and what
   * stands there under that key is answered: one append of many racing ones wins, and all learn which.
   */
  append(stream: string, event: E, dedupeKey?: string): Promise<Appended<E>>;
  /** Everything after `afterSeq`, oldest first. */
  read(stream: string, afterSeq: number): Promise<readonly Recorded<E>[]>;
  /** Everything after `afterSeq` and then everything that comes, in order and once, until stopped. */
  tail(stream: string, afterSeq: number, listener: (recorded: Recorded<E>) => void): Promise<() => void>;
}

/** An event and its place: `seq` counts from one within its stream, without holes. */
export interface Recorded<E> {
  readonly seq: number;
  readonly event: E;
}

export interface Appended<E> extends Recorded<E> {
  /** The key had been used: `event` is the earlier one. */
  readonly duplicate: boolean;
}
