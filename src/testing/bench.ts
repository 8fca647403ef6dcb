import type { Transport, TransportOptions } from '../core/protocol/transport.ts';
import type { CaseName } from './case.ts';

/**
 * What the author of a driver gives: one customer of a running backend, and a hand on both ends of their line.
 *
 * Made afresh for each case. Whatever the backend cannot do its capabilities say, and the case is then declared absent.
 * What no capability tells, as that there is no line to cut, stands in `without`, in words for a reader.
 */
export interface Bench {
  /** A transport over the driver, through the line: `createTransport(driver)`. Called anew for a page that is loaded
   * again, for the same customer. The cases connect and close it. */
  open(): Transport;
  /** As the page would; absent where the backend needs no token. */
  readonly token?: TransportOptions['token'];
  readonly line?: Line;
  readonly side: OtherSide;
  /** Why a case cannot be had here, where no capability says so. */
  readonly without?: Partial<Readonly<Record<CaseName, string>>>;
}

/** The line between the page and the backend: a TCP proxy, as a rule. */
export interface Line {
  /** Cuts all connections, and every new one, until `restore`. */
  drop(): void;
  /** Connections stay and nothing passes; what is held back passes after `restore`. */
  blackHole(): void;
  restore(): void;
}

/** The other side, as the bench moves it. What a capability promises must be there; a missing member fails the case. */
export interface OtherSide {
  /** All messages of the customer that it has, in the order of its log, each as often as it has it. */
  received(): Promise<readonly string[]>;
  /**
   * Has the customer told these words, exactly, by an assistant or a person. Where it speaks only when spoken to, it
   * may ask something over that transport; without one the page is away, and only a backend that resumes is asked.
   */
  say(text: string, transport?: Transport): Promise<void>;
  /** A question that the assistant answers, and a part of its answer. */
  readonly question?: { readonly text: string; readonly answer: string };
  /** The token in use is good no longer: settles when it is refused, or when it has run out. */
  expire?(): Promise<void>;
  /** From now on so many messages at once are too many. Settles with their number. */
  limit?(): Promise<number>;
  /** A person takes the customer who waits in line. */
  accept?(): Promise<void>;
  /** That person hands the customer over, and another takes them. */
  transfer?(): Promise<void>;
  /** Ends the conversation. */
  end?(): Promise<void>;
  /** Asks the customer for a PDF. */
  askFile?(): Promise<void>;
  /** The names of the files that it has, each as often as it has it. */
  files?(): Promise<readonly string[]>;
}
