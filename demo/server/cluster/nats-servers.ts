import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, type Child } from './child.ts';
import { freePort } from './free-port.ts';

/** NATS servers of our own, on free loopback ports, with what they keep in a folder that goes with them. */
export interface NatsServers {
  /** For `--log`, without a house. */
  readonly address: string;
  readonly nodes: readonly NatsNode[];
  /** Ends those that still run. */
  stop(): Promise<void>;
}

export interface NatsNode extends Child {
  readonly name: string;
  readonly port: number;
  /** `http://…`, where it tells of itself. */
  readonly monitor: string;
}

export const natsProgram = 'nats-server';

/** One server, or three that keep everything together. */
export async function startNats(count: 1 | 3 = 1): Promise<NatsServers> {
  const folder = await mkdtemp(join(tmpdir(), 'care-nats-'));
  const ports = await Promise.all(
    Array.from({ length: count }, async () => ({
      client: await freePort(),
      route: await freePort(),
      monitor: await freePort(),
    })),
  );
  const routes = ports.map(({ route }) => `nats://127.0.0.1:${route}`).join(',');
  const nodes = await Promise.all(
    ports.map(async ({ client, route, monitor }, index): Promise<NatsNode> => {
      const name = `n${index + 1}`;
      const cluster = [
        '--cluster_name',
        'care',
        '--cluster',
        `nats://127.0.0.1:${route}`,
        '--routes',
        routes,
      ];
      const child = await startChild(natsProgram, {
        args: [
          ...['--addr', '127.0.0.1', '--port', `${client}`, '--http_port', `${monitor}`, '--name', name],
          ...['--jetstream', '--store_dir', join(folder, name)],
          ...(count > 1 ? cluster : []),
        ],
        sign: 'Server is ready',
      });
      return { ...child, name, port: client, monitor: `http://127.0.0.1:${monitor}` };
    }),
  );
  return {
    address: `nats://${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}`,
    nodes,
    async stop() {
      await Promise.all(nodes.map((node) => node.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
