import type { WireEvent } from '../protocol/events.ts';
import { isPerson, type Participant } from '../protocol/participant.ts';

/** Who is present, in the order of their coming, and who of them is typing. */
export interface Presence {
  readonly present: readonly Participant[];
  readonly typing: readonly Participant[];
}

export const nobody: Presence = { present: [], typing: [] };

export function presenceAfter(presence: Presence, event: WireEvent): Presence {
  switch (event.type) {
    case 'participant.joined':
      return {
        ...presence,
        present: [...without(presence.present, event.participant.id), event.participant],
      };
    case 'participant.left':
      return {
        present: without(presence.present, event.participant.id),
        typing: without(presence.typing, event.participant.id),
      };
    case 'typing.changed':
      return {
        ...presence,
        typing: event.on
          ? [...without(presence.typing, event.from.id), event.from]
          : without(presence.typing, event.from.id),
      };
    case 'message.received':
    case 'message.streamed':
      // Words end the typing that announced them, whether or not a "stopped" comes too.
      return { ...presence, typing: without(presence.typing, event.from.id) };
    case 'conversation.ended':
      return { present: presence.present.filter((one) => !isPerson(one)), typing: [] };
    default:
      return presence;
  }
}

/** The same list where nobody of that id is in it, so that an unchanged slice stays identical. */
function without(list: readonly Participant[], id: string): readonly Participant[] {
  return list.some((one) => one.id === id) ? list.filter((one) => one.id !== id) : list;
}
