import type { Clock } from '../../../../src/core/protocol/ports.ts';
import type { EngineAddress } from '../address.ts';
import type { Engine } from '../engine.ts';
import { createStoredLog } from '../stored-log.ts';
import { connectNats } from './nats-client.ts';
import { openNatsFiles } from './nats-files.ts';
import { token } from './token.ts';
import { openNatsStore } from './nats-store.ts';

/** Logs on NATS JetStream, and NATS itself as the bus. The engine that we recommend. */
export async function openNatsEngine(
  { servers, house, replicas }: EngineAddress,
  clock: Clock,
): Promise<Engine> {
  const client = await connectNats(servers);
  const logs: { close(): void }[] = [];
  return {
    async log<E>(kind: string) {
      const store = await openNatsStore(client, { stream: `${house}-${kind}`, replicas, clock });
      const log = createStoredLog<E>(store, clock);
      logs.push(log);
      return log;
    },
    files: (mostBytes) => openNatsFiles(client, { stream: `${house}-files`, replicas, mostBytes, clock }),
    bus: {
      publish: (channel, text) => client.connection.publish(subject(channel), text),
      subscribe(channel, listener) {
        const subscription = client.connection.subscribe(subject(channel), {
          callback: (error, message) => void (error ?? listener(message.string())),
        });
        return () => subscription.unsubscribe();
      },
    },
    async close() {
      for (const log of logs) log.close();
      await client.connection.close();
    },
  };

  function subject(channel: string): string {
    return `${house}-bus.${token(channel)}`;
  }
}
