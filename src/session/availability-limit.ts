import type { TransportEvent } from '../core/protocol/events.ts';
import type { Cancel, Clock } from '../core/protocol/ports.ts';
import type { Transport } from '../core/protocol/transport.ts';

/** So long after the connection stands the other side may take to say whether people are there. */
const mostMilliseconds = 5000;

/** Where it has not said so in time, that is a fact of its own: nobody is left to guess. */
export function createAvailabilityLimit(
  { transport, clock }: { readonly transport: Transport; readonly clock: Clock },
  tell: (event: TransportEvent) => void,
) {
  let cancel: Cancel | undefined;
  /** Since this connection was begun. The word may be there before the runtime says that it stands. */
  let isTold = false;
  return {
    note(event: TransportEvent): void {
      if (event.type !== 'availability.updated' && event.type !== 'connection.changed') return;
      cancel?.();
      cancel = undefined;
      const isOnline = event.type === 'connection.changed' && event.state === 'online';
      if (!isOnline) isTold = event.type === 'availability.updated';
      if (!isOnline || isTold || !transport.capabilities.availability) return;
      cancel = clock.after(mostMilliseconds, () => tell({ type: 'availability.updated', state: 'unknown' }));
    },
    dispose: (): void => cancel?.(),
  };
}
