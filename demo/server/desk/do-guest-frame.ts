import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { ConversationFacts } from '../conversation/facts.ts';
import { maskCardNumbers } from '../conversation/mask.ts';
import type { DeskClientFrame, RefusalReason } from '../desk-frames.ts';
import type { Gateway } from '../gateway.ts';

type Of<Type extends DeskClientFrame['type']> = Extract<DeskClientFrame, { readonly type: Type }>;

/** What the agent whose talk it is asks of others: a colleague, a supervisor. */
export type CompanyFrame =
  Of<'invite'> | Extract<DeskClientFrame, { readonly type: 'uninvite' | 'escalate' }>;

/** What one does who is asked to join, or has joined. */
export type GuestFrame = Of<'join'> | Extract<DeskClientFrame, { readonly type: 'decline' | 'leave' }>;

export async function doCompanyFrame(
  { company }: Gateway,
  agent: Participant,
  frame: CompanyFrame,
): Promise<RefusalReason | undefined> {
  const { conversation } = frame;
  switch (frame.type) {
    case 'invite': {
      const why = frame.reason === undefined ? {} : { reason: maskCardNumbers(frame.reason) };
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
  gateway: Gateway,
  agent: Participant,
  { frame, facts }: { readonly frame: GuestFrame; readonly facts: ConversationFacts },
): Promise<RefusalReason | undefined> {
  const { company } = gateway;
  const { conversation } = frame;
  if (frame.type === 'join') return join(gateway, agent, conversation);
  const decision = {
    ...(frame.text !== undefined && { text: frame.text, lang: frame.lang ?? facts.lang }),
  };
  if (frame.type === 'leave') {
    return (await company.leave(conversation, agent, decision)) ? undefined : 'not-yours';
  }
  const mayDecline = agent.role === 'supervisor' && (await company.decline(conversation, decision));
  return mayDecline ? undefined : 'not-asked';
}

async function join(
  { company, conversations }: Gateway,
  agent: Participant,
  conversation: string,
): Promise<RefusalReason | undefined> {
  if (await company.join(conversation, agent)) return undefined;
  const facts = await conversations.facts(conversation);
  // Asked for twice, it is done all the same.
  if (facts.guests.some(({ id }) => id === agent.id)) return undefined;
  if (isAsked(facts, agent)) return 'full';
  return isThere(facts, agent) ? 'taken' : 'not-asked';
}

function isAsked({ escalation, invitation }: ConversationFacts, { role, team }: Participant): boolean {
  return role === 'supervisor' ? escalation?.step === 'asked' : invitation?.team === team;
}

/** A colleague who could be asked for in their place. */
function isThere({ guests }: ConversationFacts, { role, team }: Participant): boolean {
  return guests.some((one) => one.role === role && (role === 'supervisor' || one.team === team));
}
