import type { Choice } from './message.ts';
import type { Participant } from './participant.ts';

/**
 * Details that the bank's side asks for, answered beside the conversation and never in it.
 *
 * The kinds are a closed list. What a number is called, how it is written and how much of it is taken is the
 * widget's own knowledge: the wire can ask for the last four digits, never for "the card number" under their
 * name (security.md, threat 9).
 */
export type SecureField =
  | { readonly name: string; readonly kind: 'last-four' | 'zip' }
  /** A question has its words from who asks. It is answered by a choice, and takes nothing that is typed. */
  | { readonly name: string; readonly kind: 'yes-no'; readonly label: string }
  | {
      readonly name: string;
      readonly kind: 'choice';
      readonly label: string;
      readonly options: readonly Choice[];
    };

export const secureKinds = ['last-four', 'zip', 'yes-no', 'choice'] as const;
export type SecureKind = (typeof secureKinds)[number];

/** Why nothing can be answered any more. `failed`: the answers did not match, and will not be tried again. */
export const secureEnds = ['provided', 'declined', 'expired', 'withdrawn', 'failed'] as const;
export type SecureEnd = (typeof secureEnds)[number];

export interface SecureRequest {
  readonly requestId: string;
  readonly from: Participant;
  /** What for, in the words of who asks. */
  readonly purpose: string;
  /** BCP 47 tag of `purpose` and of the questions. */
  readonly lang?: string;
  /** One to four. */
  readonly fields: readonly SecureField[];
  /** Milliseconds since the epoch, by the server's clock. */
  readonly expiresAt: number;
}

/** What has happened to a request. None of these holds an answer. */
export type SecureFact =
  | (SecureRequest & { readonly type: 'secure.requested' })
  /** There is more time. */
  | { readonly type: 'secure.renewed'; readonly requestId: string; readonly expiresAt: number }
  /** The answers in the fields of these names did not match. They can be given once more. */
  | { readonly type: 'secure.refused'; readonly requestId: string; readonly fields: readonly string[] }
  | {
      readonly type: 'secure.closed';
      readonly requestId: string;
      readonly reason: SecureEnd;
      /** What was given, where something was. */
      readonly kinds?: readonly SecureKind[];
    };

export type SecureCommand =
  /** The one way that answers go: never kept for another attempt, and in no other frame. */
  | {
      readonly do: 'submit-secure';
      readonly requestId: string;
      /** By the names of the fields. */
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly do: 'decline-secure'; readonly requestId: string }
  /** More time for a request that stands; the same once more for one whose time is over. */
  | { readonly do: 'renew-secure'; readonly requestId: string };
