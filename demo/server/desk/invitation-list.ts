import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Invitation } from '../desk-frames.ts';
import type { Gateway } from '../gateway.ts';
import type { LobbyState, OpenInvitation } from '../handoff/lobby-state.ts';
import { briefOf } from './brief.ts';

/** The talks that this agent is asked to join, the longest waiting first. */
export async function invitationList(
  { lobby, conversations }: Gateway,
  agent: Participant,
): Promise<readonly Invitation[]> {
  return Promise.all(
    lobby.state.invitations
      .filter((one) => isFor(one, agent) && !isThere(lobby.state, one.conversation, agent))
      .map(async ({ conversation, role, from, since, reason, wish }) => {
        const facts = await conversations.facts(conversation);
        return {
          ...{ conversation, role, from, since, lang: facts.lang, brief: briefOf(facts) },
          ...(reason !== undefined && { reason }),
          ...(wish && { wish }),
        };
      }),
  );
}

function isFor({ role, team }: OpenInvitation, agent: Participant): boolean {
  return role === 'supervisor' ? agent.role === 'supervisor' : team === agent.team && agent.role === 'agent';
}

/** As the one whose talk it is, or as a guest. */
function isThere({ served, guests }: LobbyState, conversation: string, { id }: Participant): boolean {
  const others = guests.get(conversation) ?? [];
  return served.get(conversation)?.agent.id === id || others.some((one) => one.id === id);
}
