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

/** A step that cannot follow from where we stand changes nothing. */
export function handoffAfter(handoff: Handoff, event: WireEvent): Handoff {
  switch (event.type) {
    case 'handoff.requested':
      return handoff.step === 'queued' || handoff.step === 'connecting' ? handoff : { step: 'requested' };
    case 'handoff.queued':
      return queued(handoff, event.team);
    case 'queue.updated':
      return handoff.step === 'queued' ? { ...withoutFigures(handoff), ...figures(event) } : handoff;
    case 'handoff.accepted':
      return { step: 'connecting', agent: event.agent };
    case 'handoff.failed':
      return {
        step: 'failed',
        reason: event.reason,
        ...(event.hours !== undefined && { hours: event.hours }),
      };
    case 'transfer.started':
      return {
        step: 'transferring',
        team: event.team,
        ...(event.reason !== undefined && { reason: event.reason }),
      };
    case 'participant.joined':
      return isPerson(event.participant) ? noHandoff : handoff;
    case 'handoff.cancelled':
    case 'transfer.failed':
    case 'conversation.ended':
      return noHandoff;
    default:
      return handoff;
  }
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
