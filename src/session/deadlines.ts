import type { ConversationEvent, TransportEvent } from '../core/protocol/events.ts';
import type { Clock } from '../core/protocol/ports.ts';
import type { Transport } from '../core/protocol/transport.ts';
import { createAvailabilityLimit } from './availability-limit.ts';
import { createTypingExpiry } from './typing-expiry.ts';

/** What becomes a fact since nothing has come in time. */
export function createDeadlines(
  ports: { readonly transport: Transport; readonly clock: Clock },
  tell: (event: TransportEvent) => void,
  dispatch: (event: ConversationEvent) => void,
) {
  const all = [createTypingExpiry(ports.clock, dispatch), createAvailabilityLimit(ports, tell)];
  return {
    note(event: TransportEvent): void {
      for (const one of all) one.note(event);
    },
    dispose(): void {
      for (const one of all) one.dispose();
    },
  };
}
