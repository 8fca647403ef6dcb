import type { Callback } from '../../src/core/protocol/contact.ts';
import type { EscalationWish } from '../../src/core/protocol/escalation.ts';
import type { EndReason, WireEvent } from '../../src/core/protocol/events.ts';
import type { Participant } from '../../src/core/protocol/participant.ts';
import type { FormName } from './forms/form-names.ts';
import type { FileKind } from '../../src/core/protocol/upload.ts';

/** The details that this desk asks for: those that the bank can compare. */
export const detailKinds = ['last-four', 'zip'] as const;
export type DetailKind = (typeof detailKinds)[number];

/** Why a wish of the desk's is not done. `not-asked`: nobody is asked to join that talk, or not any more. */
export const refusalReasons = ['taken', 'not-yours', 'unknown', 'malformed', 'full', 'not-asked'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What the agent desk and the gateway say to each other, as JSON over the WebSocket `/desk/socket`. */

export interface Waiting {
  readonly conversation: string;
  readonly team: string;
  readonly lang: string;
  /** When the customer joined the queue, in milliseconds since the epoch. */
  readonly since: number;
  readonly position: number;
  /** What the assistant has gathered so far, for the agent to read before accepting. */
  readonly brief: readonly { readonly label: string; readonly value: string }[];
  /** Set when another agent has handed the customer over. */
  readonly transfer?: { readonly from: string; readonly reason?: string };
}

/** A talk that this agent is asked to join beside a colleague. */
export interface Invitation {
  readonly conversation: string;
  readonly role: 'agent' | 'supervisor';
  /** Who serves the customer. */
  readonly from: string;
  readonly since: number;
  readonly lang: string;
  readonly brief: Waiting['brief'];
  readonly reason?: string;
  /** Why the customer asks for a supervisor. */
  readonly wish?: EscalationWish;
}

/** What a customer has asked for in place of waiting. */
export type ContactRequest =
  | (Callback & { readonly kind: 'callback'; readonly conversation: string; readonly at: number })
  | {
      readonly kind: 'message';
      readonly conversation: string;
      readonly at: number;
      readonly text: string;
    };

/** Whose talk it is: one's own, or a colleague's whom one has joined. */
export type Part = 'lead' | 'guest';

export type DeskClientFrame =
  | {
      readonly type: 'hello';
      readonly name: string;
      readonly team: string;
      readonly langs: readonly string[];
      /** Joins talks where a customer asks for one. */
      readonly supervisor?: boolean;
    }
  | { readonly type: 'accept'; readonly conversation: string }
  | {
      readonly type: 'say';
      readonly conversation: string;
      readonly localId: string;
      readonly text: string;
      readonly lang?: string;
    }
  /** What the customer has asked for at that time is done. */
  | { readonly type: 'settle-contact'; readonly conversation: string; readonly at: number }
  | { readonly type: 'typing'; readonly conversation: string; readonly on: boolean }
  | { readonly type: 'read'; readonly conversation: string; readonly upTo: string }
  | { readonly type: 'open-case'; readonly conversation: string }
  | {
      readonly type: 'ask-file';
      readonly conversation: string;
      readonly purpose: string;
      readonly kinds: readonly FileKind[];
      readonly lang?: string;
    }
  | { readonly type: 'withdraw-file'; readonly conversation: string }
  /** A summary while the chat goes on; the customer says whether it is right. */
  | {
      readonly type: 'summarize';
      readonly conversation: string;
      readonly text: string;
      readonly nextStep?: string;
      readonly expected?: string;
      readonly lang?: string;
    }
  | {
      readonly type: 'ask-secure';
      readonly conversation: string;
      readonly purpose: string;
      readonly kinds: readonly DetailKind[];
      readonly lang?: string;
    }
  /** To see the page that the customer is on. `withdraw-sharing`: not any more, answered or not. */
  | { readonly type: 'ask-sharing' | 'withdraw-sharing'; readonly conversation: string }
  | { readonly type: 'withdraw-secure' | 'withdraw-form'; readonly conversation: string }
  /** Without a name, the form about the address. */
  | { readonly type: 'ask-form'; readonly conversation: string; readonly form?: FormName }
  | {
      readonly type: 'transfer';
      readonly conversation: string;
      readonly team: string;
      readonly reason?: string;
    }
  /** Asks a colleague of that team to join. */
  | {
      readonly type: 'invite';
      readonly conversation: string;
      readonly team: string;
      readonly reason?: string;
    }
  /** `escalate`: asks a supervisor to join. */
  | { readonly type: 'uninvite' | 'escalate'; readonly conversation: string }
  | { readonly type: 'join'; readonly conversation: string }
  /** A supervisor cannot join, or a guest goes: `text` is what the customer reads of it. */
  | {
      readonly type: 'decline' | 'leave';
      readonly conversation: string;
      readonly text?: string;
      readonly lang?: string;
    }
  | {
      readonly type: 'end';
      readonly conversation: string;
      readonly summary: string;
      readonly nextStep?: string;
      readonly expected?: string;
      readonly lang?: string;
    };

export type DeskServerFrame =
  | { readonly type: 'welcome'; readonly agent: Participant; readonly teams: readonly string[] }
  /** The whole queue, each time it changes. */
  | { readonly type: 'queue'; readonly waiting: readonly Waiting[] }
  /** The talks that this agent is asked to join, each time they change. */
  | { readonly type: 'invitations'; readonly invitations: readonly Invitation[] }
  /** All calls and messages, oldest first, each time there is one more. */
  | { readonly type: 'contact'; readonly requests: readonly ContactRequest[] }
  /** The conversation is this agent's now, or they are a guest in it: its log so far, oldest first. */
  | {
      readonly type: 'assigned';
      readonly part: Part;
      readonly conversation: string;
      readonly lang: string;
      readonly brief: Waiting['brief'];
      readonly events: readonly WireEvent[];
    }
  | { readonly type: 'event'; readonly conversation: string; readonly event: WireEvent }
  /** The customer's line: `away` when their connection is down. */
  | { readonly type: 'customer'; readonly conversation: string; readonly online: boolean }
  | {
      readonly type: 'released';
      readonly conversation: string;
      readonly reason: EndReason | 'transferred' | 'left';
    }
  /** What was asked for cannot be done, for instance since a colleague was faster. */
  | {
      readonly type: 'refused';
      readonly conversation: string;
      readonly reason: RefusalReason;
    };
