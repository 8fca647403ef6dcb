import type { Accommodation } from '../protocol/accommodations.ts';
import { noCapabilities, type Capabilities } from '../protocol/capabilities.ts';
import type { ClearedWhy, ConnectionState, EndReason } from '../protocol/events.ts';
import type { Participant } from '../protocol/participant.ts';
import type { Limit } from '../protocol/limit.ts';
import type { TransportErrorKind } from '../protocol/transport-error.ts';
import type { Waits } from '../protocol/waits.ts';
import { emptyCaseFile, type CaseFile } from './case-file.ts';
import { noContact, type Contact } from './contact.ts';
import type { Escalation, Invitation } from './escalation.ts';
import { noHandoff, type Handoff } from './handoff.ts';
import { nobody, type Presence } from './participants.ts';
import type { Form } from './form.ts';
import type { Secure } from './secure.ts';
import type { PageSharing } from './sharing.ts';
import { emptyTimeline, type Timeline } from './timeline.ts';
import type { Upload } from './upload.ts';
import { noWaits } from './waits.ts';

export interface Connection {
  readonly state: ConnectionState;
  readonly attempt: number;
  readonly retryAt?: number;
  /** It was online once: what comes from now on is new, not history. */
  readonly established: boolean;
  /** Messages that came before it stood again, of what was missed while it did not. */
  readonly missed: number;
  /** The last trouble that was not of passing nature. */
  readonly problem?: TransportErrorKind;
}

/** All that is known of one exchange between the customer and the bank. Plain data, never changed in place. */
export interface Conversation {
  readonly connection: Connection;
  readonly capabilities: Capabilities;
  readonly timeline: Timeline;
  /** Messages that were read back when the connection first stood; none where the customer had not written yet. */
  readonly restored: number;
  readonly presence: Presence;
  readonly handoff: Handoff;
  readonly caseFile: CaseFile;
  readonly limits: readonly Limit[];
  /** The customer's session at the bank is over, and what was here is cleared. */
  readonly expired?: true;
  /** Why all is cleared, where that is not the end of the session. */
  readonly clearedWhy?: ClearedWhy;
  readonly contact: Contact;
  /** Absent until a supervisor was asked for. */
  readonly escalation?: Escalation;
  /** Absent while nobody is asked to join. */
  readonly invitation?: Invitation | undefined;
  /** The customer has paused with the people who are there. */
  readonly suspended: boolean;
  /** The page has a tool by which others can see it. */
  readonly mayShare: boolean;
  /** Absent until somebody has asked to see the customer's page. */
  readonly sharing?: PageSharing;
  /** Absent until files were asked for. */
  readonly upload?: Upload;
  /** Absent until details were asked for. */
  readonly secure?: Secure;
  /** Absent until a form was sent. */
  readonly form?: Form;
  /** How far the other side has got with the customer's messages, by message id. */
  readonly receipts: { readonly delivered?: string; readonly read?: string };
  /** BCP 47 tag of the customer's language. */
  readonly lang: string;
  readonly ended: { readonly reason: EndReason; readonly by?: Participant } | null;
  /** The customer has the conversation in view. */
  readonly reading: boolean;
  readonly waits: Waits;
  /** Messages that wait for the customer to go on. */
  readonly held: number;
  /** What the other side knows of how the customer likes to chat. */
  readonly shared: readonly Accommodation[];
  /** Messages that came while the customer did not have it in view. */
  readonly unread: number;
  /** The id of the last message that the customer had read before the page was loaded. */
  readonly readUpTo?: string;
}

export function emptyConversation(lang: string): Conversation {
  return {
    connection: { state: 'idle', attempt: 0, established: false, missed: 0 },
    capabilities: noCapabilities,
    timeline: emptyTimeline,
    restored: 0,
    presence: nobody,
    handoff: noHandoff,
    caseFile: emptyCaseFile,
    limits: [],
    contact: noContact,
    suspended: false,
    mayShare: false,
    receipts: {},
    lang,
    ended: null,
    reading: false,
    waits: noWaits,
    held: 0,
    shared: [],
    unread: 0,
  };
}
