import { randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import { startGatewayProcess, type GatewayProcess } from '../../../demo/server/cluster/gateway-process.ts';
import { startNats, type NatsServers } from '../../../demo/server/cluster/nats-servers.ts';
import { visit } from '../../server/support/house.ts';
import { openFront } from './front.ts';

export interface Site extends ReturnType<typeof visit> {
  readonly process: GatewayProcess;
}

export interface Cluster {
  readonly nats: NatsServers;
  readonly first: Site;
  readonly second: Site;
  /** Leads to the first gateway, and to the second once that is gone. */
  readonly front: ReturnType<typeof visit>;
}

/** Two gateways in processes of their own on NATS servers of their own; all end with the test. */
export async function openCluster(
  test: TestContext,
  { replicas = 1, env = {} }: { replicas?: 1 | 3; env?: Readonly<Record<string, string>> } = {},
): Promise<Cluster> {
  const nats = await startNats(replicas);
  test.after(() => nats.stop());
  const house = {
    log: `${nats.address}/care?replicas=${replicas}`,
    secret: randomBytes(32).toString('base64url'),
    env: { RATE_FRAMES: '10000', ...env },
  };
  const [one, other] = await Promise.all([startGatewayProcess(house), startGatewayProcess(house)]);
  test.after(() => Promise.all([one.stop(), other.stop()]));
  const front = await openFront([one, other].map(({ url }) => Number(new URL(url).port)));
  test.after(() => front.close());
  return {
    nats,
    first: { ...visit(one.url), process: one },
    second: { ...visit(other.url), process: other },
    front: visit(front.url),
  };
}
