import type { WireEvent } from '../../core/protocol/events.ts';
import type { Participant } from '../../core/protocol/participant.ts';
import type { Transport } from '../../core/protocol/transport.ts';

/** What of the assistant is heard: all, until a person is there; then it ends what is on the screen, and is silent. */
export interface Voice {
  lets(event: WireEvent, isSilent: boolean): boolean;
  /** A person is there. Gives who was about to speak. */
  silence(): Participant | undefined;
}

/** What would call for the customer's attention. */
const calling = /^(?:typing|limit|availability|contact)\.|requested$/;

export function createVoice(transport: Transport): Voice {
  /** Answers that are on the screen and not whole. */
  const open = new Set<string>();
  const stopped = new Set<string>();
  let typing: Participant | undefined;

  function stop(message: string): void {
    if (stopped.has(message) || !transport.capabilities.stopAnswer) return;
    stopped.add(message);
    transport.run({ do: 'stop-answer', message }).catch(() => undefined);
  }

  return {
    lets(event, isSilent) {
      switch (event.type) {
        case 'message.streamed':
          if (isSilent && !open.has(event.target)) {
            stop(event.target);
            return false;
          }
          open.add(event.target);
          return true;
        case 'message.received':
          return open.delete(event.id) || event.from.role === 'customer' || !isSilent;
        case 'typing.changed':
          typing = event.on ? event.from : undefined;
          return !isSilent;
        default:
          return !isSilent || !calling.test(event.type);
      }
    },
    silence() {
      open.forEach(stop);
      return typing;
    },
  };
}
