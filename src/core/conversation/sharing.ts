import type { WireEvent } from '../protocol/events.ts';
import { isPerson } from '../protocol/participant.ts';
import type { SharingEnd, SharingRequest } from '../protocol/sharing.ts';

/**
 * The latest request to see the customer's page, and where it stands.
 *
 * The customer has let one person see it: with that person it goes. Whoever leaves, hands over or takes over ends it,
 * whether or not the other side says so.
 */
export interface PageSharing {
  /** Absent where only the end of one has come so far. */
  readonly request?: SharingRequest;
  /** Present while the page is seen. */
  readonly endsAt?: number;
  /** `handed-over`, `over`: with the person, or with the conversation. */
  readonly ended?: SharingEnd | 'handed-over' | 'over';
  /** Requests that are over: none of them opens again, in whatever order the words of it come. */
  readonly past: readonly string[];
}

export function sharingAfter(sharing: PageSharing | undefined, event: WireEvent): PageSharing | undefined {
  switch (event.type) {
    case 'sharing.requested':
      return requested(sharing ?? { past: [] }, event);
    case 'sharing.started':
      return isAt(sharing, event.requestId) ? { ...sharing, endsAt: event.endsAt } : sharing;
    case 'sharing.closed':
      return closed(sharing ?? { past: [] }, event.requestId, event.reason);
    case 'participant.left':
      return sharing?.request?.from.id === event.participant.id ? over(sharing, 'handed-over') : sharing;
    case 'handoff.accepted':
      return sharing?.request?.from.id === event.agent.id ? sharing : over(sharing, 'handed-over');
    case 'transfer.started':
      return over(sharing, 'handed-over');
    case 'conversation.ended':
      return over(sharing, 'over');
    default:
      return sharing;
  }
}

function requested(
  sharing: PageSharing,
  { requestId, from, expiresAt }: Extract<WireEvent, { type: 'sharing.requested' }>,
): PageSharing {
  const { request, past } = sharing;
  const isKnown = request?.requestId === requestId || past.includes(requestId);
  // One at a time, and a page that is seen is not asked for: that would take the way to stop it off the screen.
  if (isKnown || isOpen(sharing) || !isPerson(from)) return sharing;
  return { request: { requestId, from, expiresAt }, past };
}

function closed(sharing: PageSharing, requestId: string, reason: SharingEnd): PageSharing {
  if (isAt(sharing, requestId)) return over(sharing, reason);
  return sharing.past.includes(requestId) ? sharing : { ...sharing, past: [...sharing.past, requestId] };
}

function over<Sharing extends PageSharing | undefined>(
  sharing: Sharing,
  ended: NonNullable<PageSharing['ended']>,
): Sharing | PageSharing {
  if (!isOpen(sharing)) return sharing;
  const { endsAt: _endsAt, ...rest } = sharing;
  return { ...rest, ended, past: [...rest.past, rest.request.requestId] };
}

type Open = PageSharing & Required<Pick<PageSharing, 'request'>>;

function isOpen(sharing: PageSharing | undefined): sharing is Open {
  return sharing?.request !== undefined && !sharing.ended;
}

function isAt(sharing: PageSharing | undefined, requestId: string): sharing is Open {
  return isOpen(sharing) && sharing.request.requestId === requestId;
}
