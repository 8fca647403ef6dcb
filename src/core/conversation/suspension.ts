import type { WireEvent } from '../protocol/events.ts';
import { isPerson, type Participant } from '../protocol/participant.ts';

/**
 * Whether the customer has paused with the people who are there. It takes a person to pause with, and ends with the
 * last of them; one who takes the conversation over is there for the customer. `present` is who was there before.
 */
export function suspendedAfter(
  suspended: boolean,
  event: WireEvent,
  present: readonly Participant[],
): boolean {
  const people = present.filter(isPerson);
  switch (event.type) {
    case 'suspension.started':
      return people.length > 0;
    case 'participant.left':
      return suspended && people.some(({ id }) => id !== event.participant.id);
    case 'suspension.ended':
    case 'handoff.accepted':
    case 'conversation.ended':
      return false;
    default:
      return suspended;
  }
}
