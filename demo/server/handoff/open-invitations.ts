import type { EscalationWish } from '../../../src/core/protocol/escalation.ts';
import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { ConversationFacts } from '../conversation/facts.ts';
import type { ConversationRecord } from '../conversation/record.ts';
import type { Invited } from './lobby-event.ts';

/** A supervisor is asked to join that agent. */
export function supervisorFor(agent: Participant, { reason, text }: EscalationWish): Invited {
  const wish = { ...(reason !== undefined && { reason }), ...(text !== undefined && { text }) };
  return { role: 'supervisor', from: agent.name ?? agent.id, wish };
}

/** A colleague of that team is. */
export function colleagueFor(
  agent: Participant,
  { team, reason }: { readonly team: string; readonly reason?: string },
): Invited {
  return { role: 'agent', from: agent.name ?? agent.id, team, ...(reason !== undefined && { reason }) };
}

interface Open {
  readonly turn: number;
  readonly invited: Invited;
}

/** Who is asked to join by a conversation's log, as the lobby should know it. */
export function openIn(
  { invitation, invitationReason: reason, invitations, escalation, escalations }: ConversationFacts,
  records: readonly ConversationRecord[],
): readonly Open[] {
  const events = records.map(({ event }) => event);
  const colleague = invitation && {
    turn: invitations,
    invited: colleagueFor(invitation.by, {
      team: invitation.team,
      ...(reason !== undefined && { reason }),
    }),
  };
  const wish = events.findLast((event) => event.type === 'escalation.requested');
  const lead = events.findLast((event) => event.type === 'handoff.accepted');
  const isAsked = escalation?.step === 'asked';
  const supervisor = isAsked &&
    wish &&
    lead && { turn: escalations, invited: supervisorFor(lead.agent, wish) };
  return [...(colleague ? [colleague] : []), ...(supervisor ? [supervisor] : [])];
}
