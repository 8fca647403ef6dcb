import type { Hint } from '../../../src/core/protocol/commands.ts';
import type { EphemeralEvent } from '../../../src/core/protocol/events.ts';
import { customer } from '../conversation/conversations.ts';
import type { Gateway } from '../gateway.ts';
import type { Signal } from '../signals/signals.ts';
import type { Visit } from './connection.ts';

/** "Is typing" counts for so long without another word. */
export const typingSeconds = 6;

/** Passes the customer's signals on. Too many are dropped: the next says the same. */
export function hint(gateway: Gateway, visit: Visit, given: Hint): void {
  if (gateway.hintRate.secondsUntilFree(visit.claim.customer) > 0) return;
  gateway.signals.publish(
    visit.conversation,
    given.type === 'typing'
      ? { type: 'typing.changed', from: customer, on: given.on, ttlSeconds: typingSeconds }
      : { type: 'receipt.updated', upTo: given.upTo, level: 'read', by: customer },
  );
}

/** Which signals go to the customer: those of the others. */
export function isForCustomer(signal: Signal): signal is EphemeralEvent {
  switch (signal.type) {
    case 'message.streamed':
      return true;
    case 'typing.changed':
      return signal.from.role !== 'customer';
    case 'receipt.updated':
      return signal.by?.role !== 'customer';
    default:
      return false;
  }
}
