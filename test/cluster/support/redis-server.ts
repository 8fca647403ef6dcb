import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../../../demo/server/cluster/child.ts';
import { freePort } from '../../../demo/server/cluster/free-port.ts';

export const redisProgram = 'redis-server';

/** A Redis of our own on a free loopback port, with what it keeps in a folder that goes with it. */
export async function startRedis(): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'care-redis-'));
  const port = await freePort();
  const child = await startChild(redisProgram, {
    args: ['--bind', '127.0.0.1', '--port', `${port}`, '--dir', folder, '--appendonly', 'yes', '--save', ''],
    sign: 'Ready to accept connections',
  });
  return {
    address: `redis://127.0.0.1:${port}`,
    async stop() {
      await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
