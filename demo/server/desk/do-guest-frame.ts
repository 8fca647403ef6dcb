import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { ConversationFacts } from '../conversation/facts.ts';
import type { DeskClientFrame, DeskServerFrame } from '../desk-frames.ts';
import type { Gateway } from '../gateway.ts';

type Of<Type extends DeskClientFrame['type']> = Extract<DeskClientFrame, { readonly type: Type }>;
type Refusal = Extract<DeskServerFrame, { type: 'refused' }>['reason'];

/** What the agent whose talk it is asks of others: a colleague, a supervisor. */
export type CompanyFrame =
  Of<'invite'> | Extract<DeskClientFrame, { readonly type: 'uninvite' | 'escalate' }>;

/** What one does who is asked to join, or has joined. */
export type GuestFrame = Of<'join'> | Extract<DeskClientFrame, { readonly type: 'decline' | 'leave' }>;

export async function doCompanyFrame(
  { company }: Gateway,
  agent: Participant,
  frame: CompanyFrame,
): Promise<Refusal | undefined> {
  const { conversation } = frame;
  switch (frame.type) {
    case 'invite': {
      const why = frame.reason === undefined ? {} : { reason: frame.reason };
      return (await company.invite(conversation, agent, { team: frame.team, ...why })) ? undefined : 'full';
    }
    case 'uninvite':
      await company.uninvite(conversation);
      return undefined;
    case 'escalate':
      return (await company.escalate(conversation, { by: agent })) ? undefined : 'full';
  }
}

export async function doGuestFrame(
  { company }: Gateway,
  agent: Participant,
  { frame, facts }: { readonly frame: GuestFrame; readonly facts: ConversationFacts },
): Promise<Refusal | undefined> {
  const { conversation } = frame;
  if (frame.type === 'join') return (await company.join(conversation, agent)) ? undefined : 'taken';
  const decision = {
    ...(frame.text !== undefined && { text: frame.text, lang: frame.lang ?? facts.lang }),
  };
  if (frame.type === 'leave') {
    return (await company.leave(conversation, agent, decision)) ? undefined : 'not-yours';
  }
  const mayDecline = agent.role === 'supervisor' && (await company.decline(conversation, decision));
  return mayDecline ? undefined : 'unknown';
}
