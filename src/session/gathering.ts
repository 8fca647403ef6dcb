import type { TransportEvent } from '../core/protocol/events.ts';
import type { Cancel, Clock } from '../core/protocol/ports.ts';

type Piece = Extract<TransportEvent, { readonly type: 'message.streamed' }>;

/** Ten times a second: nobody reads faster, and each telling is a drawing. */
export const gatherMilliseconds = 100;

/**
 * The pieces of an answer that is being written, put together: the first is told at once, those that follow it ten
 * times a second. Whatever else happens comes after the pieces that were there before it.
 */
export function createGathering(clock: Clock, tell: (event: TransportEvent) => void) {
  let waiting: Piece | undefined;
  let cancel: Cancel | undefined;

  function flush(): void {
    const piece = waiting;
    waiting = undefined;
    if (piece) tell(piece);
  }

  function pause(): void {
    cancel = clock.after(gatherMilliseconds, () => {
      cancel = undefined;
      if (waiting) turn();
    });
  }

  function turn(): void {
    flush();
    pause();
  }

  return {
    add(event: TransportEvent): void {
      if (event.type !== 'message.streamed') {
        flush();
        tell(event);
        return;
      }
      if (waiting && waiting.target !== event.target) flush();
      waiting = waiting && !event.replace ? { ...waiting, text: waiting.text + event.text } : event;
      if (!cancel) turn();
    },
    dispose(): void {
      cancel?.();
    },
  };
}
