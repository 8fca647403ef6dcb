import type { Accommodation } from './accommodations.ts';
import type { Capabilities } from './capabilities.ts';
import type { Concern } from './concern.ts';
import type { Complaint } from './complaint.ts';
import type { AnsweredSummary, RatedRole, Summary } from './closing.ts';
import type { LimitEvent } from './limit.ts';
import type { ContactFact, ContactSignal } from './contact.ts';
import type { Accepted, Message } from './message.ts';
import type { Participant } from './participant.ts';
import type { FormFact } from './form.ts';
import type { EscalationFact, InvitationFact } from './escalation.ts';
import type { SecureFact } from './secure.ts';
import type { SharingFact } from './sharing.ts';
import type { SuspensionFact } from './suspension.ts';
import type { TransportError } from './transport-error.ts';
import type { FileRejection, SentFile, UploadEnd, UploadRequest } from './upload.ts';
import type { Waits } from './waits.ts';

/**
 * Everything that can have happened, in the past tense.
 *
 * Durable facts stand in the conversation's log: ordered, replayed on resume, never repeated.
 * Ephemeral facts may be lost and are never replayed: the latest wins.
 * Local facts are made by the widget's own runtime, never by a server.
 */

/** An opaque place in the log. Compare for equality only; the driver that made it reads it. */
export type Cursor = string & { readonly __cursor?: never };

/** All that is needed to go on after a reload. Holds no secret. */
export interface ResumeToken {
  readonly driver: string;
  readonly conversation: string;
  readonly cursor?: Cursor;
}

export interface Stamp {
  readonly id: string;
  readonly at: number;
  readonly cursor?: Cursor;
  /**
   * The cursor of the durable event before this one, of those that this customer is shown. A backend that
   * gives it lets the runtime see a hole and put right what overtook; absent on the first of a log.
   */
  readonly previous?: Cursor;
}

export type HandoffFailure = 'closed' | 'declined' | 'no-answer' | 'unknown';
export type EndReason = 'customer' | 'agent' | 'idle' | 'expired' | 'moved' | 'unknown';

interface OfFile {
  readonly requestId: string;
  readonly file: string;
  readonly name: string;
}

export type DurableEvent =
  | (Stamp & Message & { readonly type: 'message.received' })
  | (Stamp & { readonly type: 'message.corrected'; readonly target: string; readonly text: string })
  | (Stamp & { readonly type: 'message.retracted'; readonly target: string })
  /** By a machine, into the language of `lang`. */
  | (Stamp & {
      readonly type: 'message.translated';
      readonly target: string;
      readonly text: string;
      readonly lang: string;
    })
  /** The customer has reported a message of the other side. */
  | (Stamp & { readonly type: 'message.reported'; readonly target: string; readonly kind: Concern })
  | (Stamp & { readonly type: 'handoff.requested'; readonly reason?: string })
  | (Stamp & { readonly type: 'handoff.queued'; readonly team?: string })
  | (Stamp & { readonly type: 'handoff.accepted'; readonly agent: Participant })
  | (Stamp & { readonly type: 'handoff.failed'; readonly reason: HandoffFailure; readonly hours?: string })
  | (Stamp & { readonly type: 'handoff.cancelled' })
  | (Stamp & { readonly type: 'transfer.started'; readonly team: string; readonly reason?: string })
  | (Stamp & { readonly type: 'transfer.failed'; readonly team: string })
  | (Stamp & { readonly type: 'participant.joined'; readonly participant: Participant })
  | (Stamp & { readonly type: 'participant.left'; readonly participant: Participant })
  | (Stamp & { readonly type: 'case.opened'; readonly reference: string })
  /** `at` is when it came in. */
  | (Stamp & Complaint & { readonly type: 'complaint.logged' })
  | (Stamp & Summary & { readonly type: 'summary.written' })
  | (Stamp & AnsweredSummary & { readonly type: 'summary.answered' })
  /** The customer has said how it was. What they said is not in the conversation. */
  | (Stamp & { readonly type: 'survey.answered'; readonly about: RatedRole })
  /** The customer has told how they like to chat; it holds until they tell otherwise. */
  | (Stamp & {
      readonly type: 'accommodations.shared';
      readonly accommodations: readonly Accommodation[];
    })
  | (Stamp & UploadRequest & { readonly type: 'upload.requested' })
  | (Stamp & SentFile & { readonly type: 'upload.received'; readonly requestId: string })
  | (Stamp & { readonly type: 'upload.scanning'; readonly requestId: string; readonly file: string })
  | (Stamp & OfFile & { readonly type: 'upload.accepted' })
  | (Stamp & OfFile & { readonly type: 'upload.rejected'; readonly reason: FileRejection })
  | (Stamp & { readonly type: 'upload.closed'; readonly requestId: string; readonly reason: UploadEnd })
  | (Stamp & SecureFact)
  | (Stamp & FormFact)
  | (Stamp & EscalationFact)
  | (Stamp & InvitationFact)
  | (Stamp & SharingFact)
  | (Stamp & SuspensionFact & { readonly type: 'suspension.started' })
  | (Stamp & SuspensionFact & { readonly type: 'suspension.ended' })
  | ContactFact
  | (Stamp & { readonly type: 'language.changed'; readonly lang: string })
  | (Stamp & { readonly type: 'conversation.ended'; readonly reason: EndReason; readonly by?: Participant });

export type EphemeralEvent =
  | LimitEvent
  | ContactSignal
  | {
      /** A piece of an answer that is still being written. `replace`: `text` is all of it so far. */
      readonly type: 'message.streamed';
      readonly target: string;
      readonly from: Participant;
      readonly text: string;
      readonly replace: boolean;
      readonly lang?: string;
      /** When the first piece was written. */
      readonly at?: number;
    }
  | {
      readonly type: 'typing.changed';
      readonly from: Participant;
      readonly on: boolean;
      /** Seconds until it counts as stopped, when no other word comes. */
      readonly ttlSeconds: number;
    }
  | {
      /** Absent figures are unknown, and are said to be. */
      readonly type: 'queue.updated';
      readonly position?: number;
      readonly waitSeconds?: number;
      /** With `waitSeconds`, the long end of a range. */
      readonly waitMostSeconds?: number;
      /** When the figures were worked out, in milliseconds since the epoch. */
      readonly at?: number;
    }
  | {
      readonly type: 'receipt.updated';
      readonly upTo: string;
      readonly level: 'delivered' | 'read';
      readonly by?: Participant;
    };

export type ConnectionState =
  'idle' | 'connecting' | 'online' | 'reconnecting' | 'offline' | 'ended' | 'closed';

/** The customer signed out; nobody vouches for them any more; or it was the chat of somebody else. */
export type ClearedWhy = 'signed-out' | 'denied' | 'another';

export type OutboxStatus = 'waiting' | 'sending' | 'sent' | 'unknown' | 'failed';

export type LocalEvent =
  | {
      readonly type: 'connection.changed';
      readonly state: ConnectionState;
      readonly attempt: number;
      readonly retryAt?: number;
    }
  | { readonly type: 'capabilities.changed'; readonly capabilities: Capabilities }
  | {
      readonly type: 'outbox.changed';
      readonly localId: string;
      readonly status: OutboxStatus;
      readonly accepted?: Accepted;
      readonly error?: TransportError;
    }
  /** The history could not be made whole: say so to the customer. */
  | { readonly type: 'gap.found'; readonly id: string; readonly at: number }
  /** The customer's session at the bank is over: nothing of the conversation may stay on screen. */
  | { readonly type: 'limit.passed' }
  /** For another reason nothing of it may stay on screen. */
  | { readonly type: 'conversation.cleared'; readonly why: ClearedWhy }
  | { readonly type: 'resume.changed'; readonly token: ResumeToken }
  | { readonly type: 'problem.reported'; readonly error: TransportError }
  /** So many messages wait for the customer to go on. */
  | { readonly type: 'pace.changed'; readonly held: number };

/** What a driver may emit. */
export type WireEvent = DurableEvent | EphemeralEvent;

/** What a transport tells its subscriber. */
export type TransportEvent = WireEvent | LocalEvent;

/** What the customer did here; made by the session. */
export type SessionEvent =
  | {
      readonly type: 'message.queued';
      readonly localId: string;
      readonly at: number;
      readonly text: string;
      readonly value?: string;
      readonly lang?: string;
    }
  | { readonly type: 'message.discarded'; readonly localId: string }
  /** Whether the customer has the conversation in view: decides what counts as unread. */
  | { readonly type: 'reading.changed'; readonly on: boolean }
  /** What the page around can do; never the other side's word. */
  | { readonly type: 'page.changed'; readonly mayShare: boolean }
  /** So far the customer has read before a reload: what is younger counts as unread, or is said. */
  | { readonly type: 'reading.restored'; readonly upTo: string }
  /** A message or an answer takes longer than one expects, or no longer does. */
  | { readonly type: 'waits.changed'; readonly waits: Waits };

export type ConversationEvent = TransportEvent | SessionEvent;
