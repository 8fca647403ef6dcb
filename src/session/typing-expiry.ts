import type { ConversationEvent, TransportEvent } from '../core/protocol/events.ts';
import type { Cancel, Clock } from '../core/protocol/ports.ts';

/** Ends a typing sign that nobody refreshed: a lost "stopped" must not leave somebody typing for ever. */
export function createTypingExpiry(clock: Clock, dispatch: (event: ConversationEvent) => void) {
  const running = new Map<string, Cancel>();

  return {
    note(event: TransportEvent): void {
      if (event.type !== 'typing.changed') return;
      const { from, ttlSeconds } = event;
      running.get(from.id)?.();
      running.delete(from.id);
      if (!event.on) return;
      const cancel = clock.after(ttlSeconds * 1000, () => {
        running.delete(from.id);
        dispatch({ type: 'typing.changed', from, on: false, ttlSeconds });
      });
      running.set(from.id, cancel);
    },
    dispose(): void {
      for (const cancel of running.values()) cancel();
      running.clear();
    },
  };
}
