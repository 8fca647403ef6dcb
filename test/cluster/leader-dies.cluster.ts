import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { systemClock } from '../../demo/server/clock.ts';
import { startNats, type NatsServers } from '../../demo/server/cluster/nats-servers.ts';
import { openEngine } from '../../demo/server/engines/open-engine.ts';
import { reasonToSkip } from './support/requirements.ts';

const mostEvents = 300;

describe('three NATS servers keep each line', { skip: reasonToSkip('nats-server'), timeout: 300_000 }, () => {
  test('their leader is killed: 300 of 300 in order at both gateways, one winner for each key', async (context) => {
    const nats = await startNats(3);
    context.after(() => nats.stop());
    const [one, other] = [await open(context, nats), await open(context, nats)];
    const seen: string[] = [];
    const all = new Promise<void>((resolve, reject) => {
      other
        .tail('chat', 0, ({ seq, event }) => {
          if (event !== 'begin') seen.push(`${seq} ${event}`);
          if (event === `${mostEvents}`) resolve();
        })
        .catch(reject);
    });
    await one.append('chat', 'begin');

    let won = 0;
    for (let count = 1; count <= mostEvents; count += 1) {
      if (count === mostEvents / 2) await killLeader(nats);
      // The other gateway races for every tenth.
      const racers = count % 10 === 0 ? [one, other] : [one];
      const outcomes = await Promise.all(racers.map((log) => log.append('chat', `${count}`, `key ${count}`)));
      won += outcomes.filter(({ duplicate }) => !duplicate).length;
    }
    await all;
    assert.equal(won, mostEvents);
    assert.deepEqual(
      seen,
      Array.from({ length: mostEvents }, (_, index) => `${index + 2} ${index + 1}`),
    );
    assert.deepEqual(await one.read('chat', 0), await other.read('chat', 0));
  });
});

async function open(context: TestContext, nats: NatsServers) {
  const engine = await openEngine(`${nats.address}/care?replicas=3`, systemClock);
  context.after(() => engine.close());
  return engine.log<string>('test');
}

/** The server that leads the stream now, as any of them tells. */
async function killLeader({ nodes }: NatsServers): Promise<void> {
  const answer = await fetch(`${nodes[0]?.monitor ?? ''}/jsz?streams=true`);
  const { account_details: accounts } = (await answer.json()) as {
    account_details: { stream_detail: { cluster: { leader: string } }[] }[];
  };
  const leader = accounts.flatMap((account) => account.stream_detail)[0]?.cluster.leader;
  const node = nodes.find(({ name }) => name === leader);
  assert.ok(node, 'a server leads the stream');
  await node.stop('SIGKILL');
}
