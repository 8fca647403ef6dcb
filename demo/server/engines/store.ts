/**
 * What an engine does for the log: it keeps lines of text under names, in one order that all gateways see.
 *
 * Whether a line counts is not the engine's to say. `reading.ts` decides it from the order alone, so that every
 * gateway decides alike, whatever was sent twice and however many leaders were lost on the way.
 */
export interface Store {
  /**
   * Adds a line and gives its place, once it is kept for good. It goes on trying while the engine is away. The
   * same line may come to stand there twice. With a `key` that is used up, the place of the earlier one may be
   * given instead.
   */
  add(stream: string, line: NewLine): Promise<number>;
  /** The lines after a place, in order: at least all that were kept when it was asked. */
  after(stream: string, place: number): Promise<readonly Line[]>;
  /** Tells each line soon after it is kept. Some may be missed, which the next one's `previous` shows. */
  follow(stream: string, listener: (line: Line) => void): Promise<() => void>;
  /** Tells that lines may have been missed with nothing to show it, until the returned function is called. */
  onDoubt(listener: () => void): () => void;
}

export interface NewLine {
  /** The same whenever the same line is tried again. */
  readonly id: string;
  readonly key?: string;
  readonly text: string;
}

export interface Line {
  /** Rises along the stream, from one on, possibly in leaps. */
  readonly place: number;
  /** The place of the line before it in this stream; 0 for the first. */
  readonly previous: number;
  readonly text: string;
}
