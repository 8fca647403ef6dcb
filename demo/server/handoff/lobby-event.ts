import type { EscalationWish } from '../../../src/core/protocol/escalation.ts';
import type { EndReason } from '../../../src/core/protocol/events.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';

/**
 * What happens between conversations: who waits, who serves, which agents are signed in.
 *
 * One stream for all gateways, so that each works out the same queue from it.
 */
export type LobbyEvent =
  | {
      readonly type: 'entered';
      readonly conversation: string;
      readonly team: string;
      readonly at: number;
      /** Goes before all others: lost an agent through no doing of their own. */
      readonly first?: boolean;
      readonly transfer?: Transfer;
    }
  | {
      readonly type: 'taken';
      readonly conversation: string;
      readonly agent: Participant;
      readonly at: number;
    }
  | {
      readonly type: 'gone';
      readonly conversation: string;
      readonly reason: EndReason | 'cancelled';
      readonly at: number;
    }
  /** One more is asked to join a talk: a supervisor, or an agent of that team. */
  | (Invited & { readonly type: 'invited'; readonly conversation: string; readonly at: number })
  /** Nobody is asked to join any more. */
  | {
      readonly type: 'uninvited';
      readonly conversation: string;
      readonly role: Invited['role'];
      readonly at: number;
    }
  | {
      readonly type: 'joined';
      readonly conversation: string;
      readonly role: Invited['role'];
      readonly agent: Participant;
      readonly at: number;
    }
  /** A guest has gone; the talk goes on. */
  | { readonly type: 'left'; readonly conversation: string; readonly agent: Participant; readonly at: number }
  /** A desk of an agent's was opened or closed on a gateway. */
  | { readonly type: 'agent.arrived'; readonly agent: Participant; readonly gateway: string }
  | { readonly type: 'agent.departed'; readonly agent: Participant; readonly gateway: string }
  /** A gateway has begun to serve: from now on its silence is noticed. */
  | { readonly type: 'gateway.came'; readonly gateway: string }
  /** A gateway has ended or died, and all desks on it with it. */
  | { readonly type: 'gateway.gone'; readonly gateway: string };

export interface Invited {
  readonly role: 'agent' | 'supervisor';
  readonly team?: string;
  /** Who serves the customer. */
  readonly from: string;
  readonly reason?: string;
  /** Why the customer asks for a supervisor. */
  readonly wish?: EscalationWish;
}

/** Who has handed a customer over, and why. */
export interface Transfer {
  readonly from: string;
  readonly reason?: string;
}
