import type { EphemeralEvent } from '../../../src/core/protocol/events.ts';

/**
 * What may be lost without harm, from gateway to gateway: typing, receipts, pieces of an answer.
 *
 * The log holds what has happened; this bus carries what is happening. Nothing is kept or replayed.
 */
export interface Signals {
  publish(channel: string, signal: Signal): void;
  /** Tells `listener` every signal of a channel until the returned function is called. */
  subscribe(channel: string, listener: (signal: Signal) => void): () => void;
}

export type Signal =
  | EphemeralEvent
  /** The customer has heard enough of this answer. */
  | { readonly type: 'answer.stopped'; readonly target: string }
  /** The customer's last line to a gateway went down, or they have one there. */
  | { readonly type: 'customer.changed'; readonly online: boolean; readonly gateway: string }
  /** Somebody wants to know whether the customer has a line; whichever gateway has one says so. */
  | { readonly type: 'customer.asked' }
  /** A gateway lives. */
  | { readonly type: 'gateway.beat'; readonly gateway: string }
  /** The customer has asked for something beside words. */
  | { readonly type: 'customer.active' }
  /** Someone who waits has said more, or speaks another language now. */
  | { readonly type: 'brief.changed' };

/** The bus of a single process. */
export function createMemorySignals(): Signals {
  const channels = new Map<string, Set<(signal: Signal) => void>>();
  return {
    publish(channel, signal) {
      for (const listener of [...(channels.get(channel) ?? [])]) listener(signal);
    },
    subscribe(channel, listener) {
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && channels.get(channel) === listeners) channels.delete(channel);
      };
    },
  };
}
