import type { EscalationOutcome } from '../protocol/escalation.ts';
import type { WireEvent } from '../protocol/events.ts';
import type { Participant } from '../protocol/participant.ts';

/** The way to a supervisor, who joins the one who is there: nobody's place is lost by asking. */
export type Escalation =
  /** `by`: the agent who has asked; absent where it was the customer. */
  | { readonly step: 'asked'; readonly by?: Participant }
  | { readonly step: 'joined' }
  | { readonly step: 'over'; readonly outcome: EscalationOutcome };

/** The colleague who is asked to join. */
export interface Invitation {
  readonly team: string;
  readonly by: Participant;
}

/** Absent until somebody asks. What cannot follow from where it stands changes nothing. */
export function escalationAfter(
  escalation: Escalation | undefined,
  event: WireEvent,
): Escalation | undefined {
  const isOpen = escalation !== undefined && escalation.step !== 'over';
  switch (event.type) {
    case 'escalation.requested':
      return isOpen ? escalation : { step: 'asked', ...(event.by && { by: event.by }) };
    case 'participant.joined':
      return escalation?.step === 'asked' && event.participant.role === 'supervisor'
        ? { step: 'joined' }
        : escalation;
    case 'participant.left':
      return escalation?.step === 'joined' && event.participant.role === 'supervisor'
        ? { step: 'over', outcome: 'settled' }
        : escalation;
    case 'escalation.answered':
      return isOpen ? { step: 'over', outcome: event.outcome } : escalation;
    case 'conversation.ended':
      return isOpen
        ? { step: 'over', outcome: escalation.step === 'asked' ? 'withdrawn' : 'settled' }
        : escalation;
    default:
      return escalation;
  }
}

/** One at a time: the next takes the place of the last. */
export function invitationAfter(
  invitation: Invitation | undefined,
  event: WireEvent,
): Invitation | undefined {
  switch (event.type) {
    case 'invitation.sent':
      return { team: event.team, by: event.by };
    case 'invitation.closed':
      return invitation?.team === event.team ? undefined : invitation;
    case 'participant.joined':
      return invitation?.team === event.participant.team && event.participant.role === 'agent'
        ? undefined
        : invitation;
    case 'conversation.ended':
      return undefined;
    default:
      return invitation;
  }
}
