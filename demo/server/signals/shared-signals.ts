import type { Bus } from '../engines/bus.ts';
import { createMemorySignals, type Signal, type Signals } from './signals.ts';

interface Followed {
  readonly stop: () => void;
  listeners: number;
}

/**
 * The signals of a house of gateways. Those of this gateway are told here at once, as in a house of one; the
 * others' come over the bus, for the channels that somebody here listens to.
 *
 * @param origin Names this gateway, so that it passes over what it has told itself.
 */
export function createSharedSignals(bus: Bus, origin: string): Signals {
  const local = createMemorySignals();
  const followed = new Map<string, Followed>();

  function follow(channel: string): Followed {
    const stop = bus.subscribe(channel, (text) => {
      const told = JSON.parse(text) as { readonly origin: string; readonly signal: Signal };
      if (told.origin !== origin) local.publish(channel, told.signal);
    });
    const one = { stop, listeners: 0 };
    followed.set(channel, one);
    return one;
  }

  return {
    publish(channel, signal) {
      local.publish(channel, signal);
      bus.publish(channel, JSON.stringify({ origin, signal }));
    },
    subscribe(channel, listener) {
      const one = followed.get(channel) ?? follow(channel);
      one.listeners += 1;
      const unsubscribe = local.subscribe(channel, listener);
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        unsubscribe();
        one.listeners -= 1;
        if (one.listeners > 0) return;
        one.stop();
        followed.delete(channel);
      };
    },
  };
}
