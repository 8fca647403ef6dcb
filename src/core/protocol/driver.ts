import type { Capabilities } from './capabilities.ts';
import type { Command, Hint } from './commands.ts';
import type { Cursor, ResumeToken, WireEvent } from './events.ts';
import type { Accepted, Draft } from './message.ts';
import type { HistoryPage, TokenReason, TransportOptions } from './transport.ts';
import type { TransportError } from './transport-error.ts';
import type { FileUpload, UploadOptions } from './upload.ts';

/** What an adapter writes for its backend: one attempt, no timers, no retries, no queue. */
export interface Driver {
  readonly name: string;
  /**
   * One attempt. Rejects with a TransportError; settles when the backend has let us in and all that was
   * missed has been emitted: what comes afterwards is news. Where there is no `resume`, what is emitted before is
   * told once it settles: an attempt in vain may have begun a conversation that nobody will see again.
   */
  open(io: DriverIO): Promise<Channel>;
}

/** What the runtime lends to a driver for one attempt. */
export interface DriverIO {
  readonly options: Omit<TransportOptions, 'token' | 'resume'>;
  /** Resolves with an empty string where the page gives no token. */
  token(reason: TokenReason): Promise<string>;
  readonly resume?: ResumeToken;
  readonly signal: AbortSignal;
  emit(event: WireEvent): void;
  /** Every byte that comes in counts as life: feeds the watchdog. */
  alive(): void;
  /** The backend speaks at least this often; silence of two and a half times that is death. */
  heartbeat(seconds: number): void;
  /** The token runs out in so many seconds: the runtime asks for the next in time and gives it to `renew`, or has it
   * made by `refresh`. */
  expires(seconds: number): void;
  /** The backend cannot replay from the cursor it was given. */
  gap(): void;
  /** A frame was dropped since it made no sense. Counted, never thrown. */
  malformed(detail: unknown): void;
}

/** An open connection of one driver. */
export interface Channel {
  readonly conversation: string;
  readonly capabilities: Capabilities;
  deliver(draft: Draft, signal: AbortSignal): Promise<Accepted>;
  run?(command: Command, signal: AbortSignal): Promise<void>;
  hint?(hint: Hint): void;
  /** Takes a fresh token, before the one of `open` runs out. */
  renew?(token: string): void;
  /** Instead of `renew`, where the backend makes the next token of the one in use: the page is not asked. */
  refresh?(): Promise<void>;
  history?(before: Cursor | undefined, limit: number, signal: AbortSignal): Promise<HistoryPage>;
  /** One attempt at a file, to an address of the driver's own. Sent twice with one `localId` it is kept once. */
  upload?(file: FileUpload, options: Required<UploadOptions>): Promise<void>;
  /** Where `idempotent` is false: is this draft in the log? */
  find?(localId: string, signal: AbortSignal): Promise<Accepted | null>;
  /** Settles once, never rejects. `again`: another attempt makes sense; `after`: in so many seconds. */
  readonly closed: Promise<ChannelEnd>;
  close(): void;
}

export interface ChannelEnd {
  readonly again: boolean;
  readonly after?: number;
  readonly error?: TransportError;
}
