import { after, before, describe } from 'node:test';
import { systemClock } from '../../demo/server/clock.ts';
import { startNats } from '../../demo/server/cluster/nats-servers.ts';
import type { Engine } from '../../demo/server/engines/engine.ts';
import { openEngine } from '../../demo/server/engines/open-engine.ts';
import { logContract } from '../server/log.contract.ts';
import { sharedLogContract } from './shared-log.contract.ts';
import { startRedis } from './support/redis-server.ts';
import { reasonToSkip } from './support/requirements.ts';

interface Server {
  readonly address: string;
  stop(): Promise<void>;
}

for (const { name, program, start } of [
  { name: 'NATS JetStream', program: 'nats-server', start: startNats },
  { name: 'Redis Streams', program: 'redis-server', start: startRedis },
] as const) {
  describe(name, { skip: reasonToSkip(program) }, () => {
    let server: Server;
    const engines: Engine[] = [];
    let houses = 0;

    async function engine(house: string): Promise<Engine> {
      const opened = await openEngine(`${server.address}/${house}`, systemClock);
      engines.push(opened);
      return opened;
    }

    before(async () => {
      server = await start();
    });
    after(async () => {
      await Promise.all(engines.map((one) => one.close()));
      await server.stop();
    });

    logContract(name, async () => (await engine(`house-${++houses}`)).log<string>('test'));
    sharedLogContract(name, async () => {
      const house = `house-${++houses}`;
      return [await engine(house), await engine(house)];
    });
  });
}
