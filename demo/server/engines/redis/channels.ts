import type { Connection } from './redis-client.ts';

/** The channels that this gateway listens to, each subscribed once for however many listeners. */
export interface Channels {
  /** Settles when all that is published from now on will be heard. */
  listen(channel: string, listener: (text: string) => void): Promise<() => void>;
  /** Tells that what was published while the line was down is missing. */
  onReconnect(listener: () => void): () => void;
}

interface Heard {
  readonly listeners: Set<(text: string) => void>;
  readonly subscribed: Promise<unknown>;
}

/** @param connection For nothing else: Redis takes no other commands on it. */
export function createChannels(connection: Connection): Channels {
  const heard = new Map<string, Heard>();
  connection.on('message', (channel, text) => {
    for (const listener of [...(heard.get(channel)?.listeners ?? [])]) listener(text);
  });

  return {
    async listen(channel, listener) {
      const one = heard.get(channel) ?? { listeners: new Set(), subscribed: connection.subscribe(channel) };
      heard.set(channel, one);
      one.listeners.add(listener);
      await one.subscribed;
      return () => {
        one.listeners.delete(listener);
        if (one.listeners.size > 0 || heard.get(channel) !== one) return;
        heard.delete(channel);
        connection.unsubscribe(channel).catch(() => undefined);
      };
    },
    onReconnect(listener) {
      connection.on('ready', listener);
      return () => void connection.off('ready', listener);
    },
  };
}
