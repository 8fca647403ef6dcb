import type { HandoffFailure, WireEvent } from '../protocol/events.ts';
import { isPerson, type Participant } from '../protocol/participant.ts';

/**
 * Where the way to a person stands.
 *
 * One union: what is known is only what is true at that step. Who is present is a question of its own
 * (participants): the assistant goes on answering while the customer waits.
 */
export type Handoff =
  | { readonly step: 'none' }
  | { readonly step: 'requested' }
  | Queued
  | { readonly step: 'connecting'; readonly agent: Participant }
  | { readonly step: 'transferring'; readonly team: string; readonly reason?: string }
  | { readonly step: 'failed'; readonly reason: HandoffFailure; readonly hours?: string };

export interface Queued {
  readonly step: 'queued';
  readonly team?: string;
  /** From one. Absent where the other side does not say. */
  readonly position?: number;
  readonly waitSeconds?: number;
  /** With `waitSeconds`, the long end of a range. */
  readonly waitMostSeconds?: number;
  /** When the figures were worked out, in milliseconds since the epoch. */
  readonly figuresAt?: number;
}

export const noHandoff: Handoff = { step: 'none' };

/**
 * A step that cannot follow from where we stand changes nothing, in whatever order facts come and however often they
 * are told: one who has a person stands in no line unless a transfer takes them there, and no fact of others costs
 * a place. `present` is who was there before.
 */
export function handoffAfter(handoff: Handoff, event: WireEvent, present: readonly Participant[]): Handoff {
  const hasPerson = present.some(isPerson);
  const { step } = handoff;
  const isOnTheWay = step !== 'none' && step !== 'failed';
  // To a person there is no way but a transfer for one who has a person.
  const mayApproach = isOnTheWay || !hasPerson;
  switch (event.type) {
    case 'handoff.requested':
      return isOnTheWay || hasPerson ? handoff : { step: 'requested' };
    case 'handoff.queued':
      return mayApproach ? queued(handoff, event.team) : handoff;
    case 'queue.updated':
      return step === 'queued' ? { ...withoutFigures(handoff), ...figures(event) } : handoff;
    case 'handoff.accepted':
      return mayApproach ? { step: 'connecting', agent: event.agent } : handoff;
    case 'handoff.failed':
      return hasPerson ? noHandoff : failed(event);
    case 'handoff.cancelled':
      return step === 'transferring' ? handoff : noHandoff;
    case 'transfer.started':
      return hasPerson || !isOnTheWay ? transferring(event) : handoff;
    case 'transfer.failed':
      return hasPerson || step === 'transferring' ? noHandoff : handoff;
    case 'participant.joined':
      return isPerson(event.participant) && !isThere(present, event.participant) ? noHandoff : handoff;
    case 'conversation.ended':
      return noHandoff;
    default:
      return handoff;
  }
}

function isThere(present: readonly Participant[], { id }: Participant): boolean {
  return present.some((one) => one.id === id);
}

function failed({ reason, hours }: Extract<WireEvent, { type: 'handoff.failed' }>): Handoff {
  return { step: 'failed', reason, ...(hours !== undefined && { hours }) };
}

function transferring({ team, reason }: Extract<WireEvent, { type: 'transfer.started' }>): Handoff {
  return { step: 'transferring', team, ...(reason !== undefined && { reason }) };
}

function queued(before: Handoff, team: string | undefined): Handoff {
  if (before.step === 'queued' && before.team === team) return before;
  return { step: 'queued', ...(team !== undefined && { team }) };
}

function withoutFigures(handoff: Queued): Queued {
  return { step: 'queued', ...(handoff.team !== undefined && { team: handoff.team }) };
}

function figures(event: Extract<WireEvent, { type: 'queue.updated' }>): Partial<Queued> {
  return {
    ...(event.position !== undefined && { position: event.position }),
    ...(event.waitSeconds !== undefined && { waitSeconds: event.waitSeconds }),
    ...(event.waitMostSeconds !== undefined && { waitMostSeconds: event.waitMostSeconds }),
    ...(event.at !== undefined && { figuresAt: event.at }),
  };
}
