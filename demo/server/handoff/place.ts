import type { Participant } from '../../../src/core/protocol/participant.ts';
import type { Left } from './last-step.ts';
import type { Transfer } from './lobby-event.ts';
import { teamFor } from './teams.ts';

/** A place in line. */
export interface Place {
  readonly team: string;
  readonly first?: boolean;
  readonly transfer?: Transfer;
}

/** With the team that an agent hands them on to. */
export function transferTo(agent: Participant, { team, reason }: { team: string; reason?: string }): Place {
  return { team, transfer: { from: agent.name ?? agent.id, ...(reason !== undefined && { reason }) } };
}

/** For one whose agent is gone, through no doing of their own. */
export function backToFront(agent: Participant): Place {
  return { team: agent.team ?? teamFor(undefined), first: true };
}

/** Where one goes whom an agent has left. */
export function placeAfter({ after, event }: Left): Place {
  return after?.type === 'transfer.started'
    ? transferTo(event.participant, after)
    : backToFront(event.participant);
}
