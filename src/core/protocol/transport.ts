import type { Capabilities } from './capabilities.ts';
import type { Command, Hint } from './commands.ts';
import type { ConnectionState, Cursor, DurableEvent, ResumeToken, TransportEvent } from './events.ts';
import type { Accepted, Draft } from './message.ts';
import type { FileUpload, UploadOptions } from './upload.ts';

/** Why a token is asked for: at the start, before it runs out, or since the last one was refused. */
export type TokenReason = 'connect' | 'refresh' | 'rejected';

export interface TransportOptions {
  /**
   * Asks the page for a short-lived token, from behind its own login. Never called twice at a time.
   * Absent where the backend needs none.
   */
  readonly token?: (reason: TokenReason, signal: AbortSignal) => Promise<string>;
  /** BCP 47 tag of the customer's language. */
  readonly locale: string;
  readonly resume?: ResumeToken;
  /** What the page tells of where the customer is, by allow-listed keys. */
  readonly context?: Readonly<Record<string, string>>;
}

export interface HistoryPage {
  readonly events: readonly DurableEvent[];
  /** Where the page before this one ends; absent at the beginning. */
  readonly before?: Cursor;
}

/**
 * What the widget sees of a backend, and what `element.transport` takes.
 *
 * `createTransport(driver)` makes one with all guarantees; any object that keeps them will do.
 *  - A durable event is delivered at most once, in order; a hole is told by `gap.found`, never passed over.
 *  - `send` settles when the other side has the draft, or is known not to; it does not wait for an answer.
 *  - Own messages go out first in, first out.
 */
export interface Transport {
  readonly state: ConnectionState;
  readonly capabilities: Capabilities;
  /** Tells every event to `listen` until the returned function is called. */
  subscribe(listen: (event: TransportEvent) => void): () => void;
  /** Starts, and goes on trying; settles when first online, or rejects when trying is pointless. */
  connect(options: TransportOptions): Promise<void>;
  /** Rejects with a TransportError whose `delivery` says whether the other side may have it. */
  send(draft: Draft): Promise<Accepted>;
  run(command: Command): Promise<void>;
  hint(hint: Hint): void;
  history(before?: Cursor, limit?: number): Promise<HistoryPage>;
  /**
   * Sends a file that was asked for; present where `capabilities.upload` says so. Settles when the other side
   * has all of it. What becomes of it then is told by events. Never tried again by itself.
   */
  upload?(file: FileUpload, options?: UploadOptions): Promise<void>;
  /** Try at once: the network is back, the page is in view again. */
  wake(): void;
  /** Ends all: sockets, timers, listeners. Nothing is told afterwards. */
  close(): Promise<void>;
}
