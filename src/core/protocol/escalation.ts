import type { Participant } from './participant.ts';

/** What belongs to more than one person at the bank's end: a supervisor, and a colleague who joins the agent. */

/** Why a customer asks for a supervisor. What more there is to say stands in their own words. */
export const escalationReasons = ['not-solved', 'disagree', 'treatment', 'other'] as const;
export type EscalationReason = (typeof escalationReasons)[number];

/** `settled`: the supervisor has been here. `withdrawn`: the customer took the wish back. */
export const escalationOutcomes = ['settled', 'declined', 'unavailable', 'withdrawn'] as const;
export type EscalationOutcome = (typeof escalationOutcomes)[number];

export interface EscalationWish {
  readonly reason?: EscalationReason;
  readonly text?: string;
}

export type EscalationFact =
  | (EscalationWish & {
      readonly type: 'escalation.requested';
      /** The agent who has asked in the customer's place; absent where it was the customer. */
      readonly by?: Participant;
    })
  | {
      readonly type: 'escalation.answered';
      readonly outcome: EscalationOutcome;
      /** What was decided, in the supervisor's words. */
      readonly text?: string;
      /** BCP 47 tag of those words. */
      readonly lang?: string;
    };

/** A colleague is asked to join the one who is there. `closed`: none of them does. */
export type InvitationFact =
  | { readonly type: 'invitation.sent'; readonly team: string; readonly by: Participant }
  | { readonly type: 'invitation.closed'; readonly team: string };

export type EscalationCommand =
  (EscalationWish & { readonly do: 'escalate' }) | { readonly do: 'withdraw-escalation' };
