import type { Accommodation } from './accommodations.ts';
import type { ClosingCommand } from './closing.ts';
import type { Concern } from './concern.ts';
import type { LimitKind } from './limit.ts';
import type { EscalationCommand } from './escalation.ts';
import type { SecureCommand } from './secure.ts';
import type { SharingCommand } from './sharing.ts';
import type { SuspensionCommand } from './suspension.ts';
import type { ContactCommand } from './contact.ts';

/** What the customer can ask the other side for, in the imperative. Sending words has a path of its own. */
export type Command =
  | {
      readonly do: 'request-agent';
      readonly team?: string;
      readonly reason?: string;
      readonly urgent?: boolean;
    }
  | { readonly do: 'cancel-request' }
  | { readonly do: 'set-language'; readonly lang: string }
  /** All that the other side may know of how the customer likes to chat; none takes it back. */
  | { readonly do: 'share-accommodations'; readonly accommodations: readonly Accommodation[] }
  /** One message of the other side, into the customer's language. */
  | { readonly do: 'translate-message'; readonly message: string; readonly lang: string }
  | { readonly do: 'stop-answer'; readonly message: string }
  /** Sends no more files for that request, or none at all. */
  | { readonly do: 'finish-upload'; readonly requestId: string }
  /** Carries no words: which message, and what is wrong with it. */
  | { readonly do: 'report-message'; readonly message: string; readonly kind: Concern }
  /** More time, by one press. May be asked for without limit. */
  | { readonly do: 'extend'; readonly kind: LimitKind }
  | SecureCommand
  /** To the address that the bank has on file; none is ever typed. */
  | { readonly do: 'email-transcript' }
  /** Would rather not fill in that form. */
  | { readonly do: 'decline-form'; readonly requestId: string }
  | ContactCommand
  | EscalationCommand
  | SharingCommand
  | SuspensionCommand
  | ClosingCommand
  | { readonly do: 'end' };

/** Signals that may be lost without harm. They carry no words. */
export type Hint =
  { readonly type: 'typing'; readonly on: boolean } | { readonly type: 'read'; readonly upTo: string };
