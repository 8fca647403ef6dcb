/**
 * `npm run load`: conversations side by side, customers at one gateway and agents at the other, with NATS between
 * them, all on this machine. First at a steady pace, then as fast as it goes. See demo/server/README.md.
 *
 * `--customers 500 --agents 25 --seconds 20 --pause 5 --replicas 1`
 */
import { randomBytes } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startGatewayProcess } from '../../../demo/server/cluster/gateway-process.ts';
import { startNats } from '../../../demo/server/cluster/nats-servers.ts';
import { visit, type Desk } from '../../server/support/house.ts';
import { reasonToSkip } from '../support/requirements.ts';
import { spreadOf } from './spread.ts';
import { answerAll, Talker, type Trip } from './talker.ts';
import { memoryMegabytes, usageOf, type Watched } from './usage.ts';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '500' },
    agents: { type: 'string', default: '25' },
    seconds: { type: 'string', default: '20' },
    pause: { type: 'string', default: '5' },
    replicas: { type: 'string', default: '1' },
  },
});
const [customers, agents, seconds, pause] = [
  values.customers,
  values.agents,
  values.seconds,
  values.pause,
].map(Number) as [number, number, number, number];
const replicas = values.replicas === '3' ? 3 : 1;
/** So many come at the same time. */
const doors = 8;

const reason = reasonToSkip('nats-server');
if (reason !== false) {
  console.log(reason);
  process.exit(0);
}

const nats = await startNats(replicas);
const house = {
  log: `${nats.address}/load?replicas=${replicas}`,
  secret: randomBytes(32).toString('base64url'),
  env: { RATE_FRAMES: '1000000' },
};
const gateways = await Promise.all([startGatewayProcess(house), startGatewayProcess(house)]);
const [front, back] = gateways.map(({ url }) => visit(url)) as [
  ReturnType<typeof visit>,
  ReturnType<typeof visit>,
];
const watched: Watched = new Map([
  ['customers’ gateway', gateways[0].pid],
  ['agents’ gateway', gateways[1].pid],
  ...nats.nodes.map(({ name, pid }) => [`nats ${name}`, pid] as const),
  ['customers and agents', process.pid],
]);

// Told to end in between, it leaves nothing behind: its children end with it, and the folder goes.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop().then(() => process.exit(1)));
}

try {
  const talkers = await arrive();
  console.log(
    `${customers} conversations, ${agents} agents, ${replicas} of each line, ${availableParallelism()} processors`,
  );
  console.log(`load of the machine before: ${loadNow()}`);
  await measure(`steady, a message each ${pause} s`, talkers, pause * 1000);
  await measure('as fast as it goes', talkers, 0);
  for (const [name, pid] of watched) console.log(`memory of ${name}: ${memoryMegabytes(pid).toFixed(0)} MB`);
} finally {
  await stop();
}
process.exit(0);

async function stop(): Promise<void> {
  await Promise.all(gateways.map((gateway) => gateway.stop('SIGKILL')));
  await nats.stop();
}

/** Everybody comes, asks for a person, and is taken by an agent. */
async function arrive(): Promise<readonly Talker[]> {
  const start = performance.now();
  const desks: Desk[] = [];
  for (let count = 1; count <= agents; count += 1) desks.push(await back.desk(`Agent ${count}`));
  const talkers: Talker[] = [];
  let next = 0;
  const door = async (): Promise<void> => {
    while (next < customers) {
      const desk = desks[next++ % agents];
      if (desk) talkers.push(await meet(desk));
    }
  };
  await Promise.all(Array.from({ length: doors }, door));
  desks.forEach(answerAll);
  const took = (performance.now() - start) / 1000;
  console.log(
    `all had come and were taken after ${took.toFixed(0)} s, ${(customers / took).toFixed(0)} a second`,
  );
  return talkers;
}

async function meet(desk: Desk): Promise<Talker> {
  const customer = await front.customer();
  const { conversation } = customer;
  await customer.run({ do: 'request-agent' });
  await desk.seen(({ type, ...frame }) => type === 'queue' && JSON.stringify(frame).includes(conversation));
  desk.send({ type: 'accept', conversation });
  await desk.seen((frame) => frame.type === 'assigned' && frame.conversation === conversation);
  return new Talker(customer);
}

/** Everybody talks for the time that was asked for. */
async function measure(what: string, talkers: readonly Talker[], pauseMilliseconds: number): Promise<void> {
  const trips: Trip[] = [];
  const until = performance.now() + seconds * 1000;
  const usage = await usageOf(watched, async () => {
    await Promise.all(
      talkers.map(async (talker) => {
        // Nobody begins at the same time, or all would talk at once for ever.
        if (pauseMilliseconds > 0) await wait(Math.random() * pauseMilliseconds);
        while (performance.now() < until) {
          trips.push(await talker.say());
          if (pauseMilliseconds > 0) await wait(pauseMilliseconds);
        }
      }),
    );
  });
  const messages = 2 * trips.length;
  console.log(`\n${what}: ${messages} messages, ${(messages / usage.seconds).toFixed(0)} a second`);
  console.log(`  kept:     ${spreadOf(trips.map(({ kept }) => kept))}`);
  console.log(`  answered: ${spreadOf(trips.map(({ answered }) => answered))}`);
  const used = [...usage.percent].sort(([, one], [, other]) => other - one);
  console.log(`  of one processor: ${used.map(([name, percent]) => `${name} ${percent} %`).join(', ')}`);
  console.log(`  load of the machine: ${loadNow()}`);
}

function loadNow(): string {
  return loadavg()[0]?.toFixed(1) ?? '?';
}
