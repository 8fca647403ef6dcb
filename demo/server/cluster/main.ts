/**
 * `npm run start:cluster`: two gateways in a process each, with a NATS server of their own between them. A customer
 * or an agent of one can go on at the other; end either process to see it.
 */
import { randomBytes } from 'node:crypto';
import { startGatewayProcess } from './gateway-process.ts';
import { startNats } from './nats-servers.ts';
import { bringClients, missingProgram } from './requirements.ts';

const missing = missingProgram('nats-server') ?? bringClients();
if (missing !== undefined) {
  console.error(missing);
  process.exit(1);
}

const nats = await startNats();
const house = { log: `${nats.address}/care`, secret: randomBytes(32).toString('base64url') };
const first = Number(process.env['PORT'] ?? 5173);
const ports = first === 0 ? [0, 0] : [first, first + 1];
const gateways = await Promise.all(ports.map((port) => startGatewayProcess({ ...house, port })));
for (const { url, pid } of gateways) {
  console.log(`ready ${url} (process ${pid})`);
}

let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isEnding = true;
    void stop();
  });
}
for (const { url, ended } of gateways) {
  void ended.then(() => {
    if (!isEnding) console.log(`ended ${url}`);
  });
}
await Promise.all(gateways.map(({ ended }) => ended));
if (!isEnding) await stop();

async function stop(): Promise<void> {
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  await nats.stop();
}
