import type { Clock } from '../../../../src/core/protocol/ports.ts';
import type { EngineAddress } from '../address.ts';
import type { Engine } from '../engine.ts';
import { createStoredLog } from '../stored-log.ts';
import { createChannels } from './channels.ts';
import { connectRedis } from './redis-client.ts';
import { createRedisFiles } from './redis-files.ts';
import { createRedisStore } from './redis-store.ts';

const dayMilliseconds = 86_400_000;

/**
 * Logs on Redis Streams, and its channels as the bus. For houses that run Redis already: it copies to its replicas
 * after it has acknowledged, so that a failover may lose the last lines; JetStream does not.
 */
export async function openRedisEngine({ servers, house }: EngineAddress, clock: Clock): Promise<Engine> {
  const [server = ''] = servers;
  const connection = await connectRedis(server);
  const listening = await connectRedis(server);
  const channels = createChannels(listening);
  const logs: { close(): void }[] = [];
  return {
    async log<E>(kind: string) {
      const log = createStoredLog<E>(createRedisStore(connection, channels, `${house}:${kind}`), clock);
      logs.push(log);
      return log;
    },
    files: async (mostBytes) =>
      createRedisFiles(connection, { house, mostBytes, longestMilliseconds: dayMilliseconds }),
    bus: {
      publish: (channel, text) =>
        void connection.publish(`${house}:bus:${channel}`, text).catch(() => undefined),
      subscribe(channel, listener) {
        const listened = channels.listen(`${house}:bus:${channel}`, listener);
        return () =>
          void listened.then(
            (stop) => stop(),
            () => undefined,
          );
      },
    },
    async close() {
      for (const log of logs) log.close();
      connection.disconnect();
      listening.disconnect();
    },
  };
}
