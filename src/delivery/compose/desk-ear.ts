import type { WireEvent } from '../../core/protocol/events.ts';
import { isPerson } from '../../core/protocol/participant.ts';
import type { Stay } from './side.ts';

/** What a stay is after one more event of the desk's. False for what is not to be shown. */
export function takeIn(stay: Stay, event: WireEvent): boolean {
  switch (event.type) {
    case 'handoff.requested':
      // It was told when it was asked for.
      if (stay.waiting) return false;
      stay.waiting = true;
      return true;
    case 'handoff.queued':
      stay.accepted = undefined;
      stay.waiting = stay.asked = true;
      return true;
    case 'handoff.accepted':
      stay.accepted = event.agent;
      return true;
    case 'handoff.failed':
    case 'handoff.cancelled':
      stay.accepted = undefined;
      stay.waiting = false;
      return true;
    case 'participant.joined':
      if (!isPerson(event.participant)) return true;
      stay.accepted = undefined;
      stay.persons.set(event.participant.id, event.participant);
      return true;
    case 'participant.left':
      if (stay.accepted?.id === event.participant.id) stay.accepted = undefined;
      stay.persons.delete(event.participant.id);
      return true;
    case 'queue.updated':
      return stay.waiting;
    default:
      return true;
  }
}
