import type { ResumeToken } from '../../core/protocol/events.ts';
import type { Participant } from '../../core/protocol/participant.ts';
import type { Transport } from '../../core/protocol/transport.ts';

/** Names our resume tokens. */
export const composed = 'composed';
/** Of the assistant alone: what it says of a line is not the desk's. */
export const ofDesk = /^(?:handoff|transfer|queue)\./;

/** One of the two backends. */
export interface Side {
  /** In front of all of its ids; the assistant has none. */
  readonly mark: string;
  readonly transport: Transport;
  token?: ResumeToken | undefined;
  /** It will say nothing more: its conversation has ended, or it has given up. */
  isOver: boolean;
}

export interface Wish {
  readonly team?: string;
  readonly reason?: string;
  readonly urgent?: boolean;
}

/** One conversation at the desk, from the handoff until the desk ends it. */
export interface Stay extends Side {
  wish: Wish;
  /** It was online once. */
  opened: boolean;
  /** The customer has asked for a person, and none is there. */
  waiting: boolean;
  /** The desk knows of it. */
  asked: boolean;
  /** Has accepted and not come yet. */
  accepted?: Participant | undefined;
  readonly persons: Map<string, Participant>;
  /** A person was there. */
  served: boolean;
  /** After that, the customer has gone on with the assistant. */
  returned: boolean;
  /** The desk's end is asked for since it knows no other way to leave its line. */
  cancelling: boolean;
}

/** A person is there, or has accepted. */
export function isServed(stay: Stay | undefined): boolean {
  return stay !== undefined && (stay.accepted !== undefined || stay.persons.size > 0);
}

/** The desk has the customer, or is to have them. */
export function isBusy(stay: Stay | undefined): boolean {
  return stay?.waiting === true || isServed(stay);
}

/** What is given to it now would lie there until it is back. */
export function isTrying({ transport: { state } }: Side): boolean {
  return state === 'idle' || state === 'connecting' || state === 'reconnecting';
}
