import type { TransportEvent } from '../../core/protocol/events.ts';
import type { Draft, Message } from '../../core/protocol/message.ts';
import type { Clock, IdSource } from '../../core/protocol/ports.ts';
import type { Transport, TransportOptions } from '../../core/protocol/transport.ts';

export interface ComposeOptions {
  /** Where the desk takes other tokens than the assistant. The page's own go to the assistant alone, then. */
  readonly deskToken?: NonNullable<TransportOptions['token']>;
  /**
   * What a person who has accepted is told of the talk with the assistant, as a message that the customer does not
   * see; a transcript unless told otherwise. The guard goes over it. An empty text, or `false`: nothing.
   */
  readonly carry?: false | ((said: readonly Message[]) => string | Promise<string>);
  /** So many seconds out of reach, with the customer online and no person there, the desk is given up: 30. */
  readonly deskSeconds?: number;
  /** The desk has an automated voice of its own that is to be heard too. Not unless told. */
  readonly deskAssistant?: boolean;
  /** What the end of a talk with a person is: the end of all, as desks mean it, or the assistant is back. */
  readonly afterDesk?: 'end' | 'return';
}

/** What has been until the first handoff. */
export interface Before {
  readonly options: TransportOptions;
  readonly told: readonly TransportEvent[];
}

export interface ComposePort {
  readonly assistant: Transport;
  /** Makes a transport for each stay. */
  readonly openDesk: () => Transport;
  readonly settings: ComposeOptions;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** All that the customer has sent so far, by its `localId`. */
  readonly drafts: Map<string, Draft>;
  /** Absent where nothing is connected yet. */
  readonly before?: Before;
  tell(event: TransportEvent): void;
}
