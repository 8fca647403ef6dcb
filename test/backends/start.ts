/**
 * `npm run start:backends`: the demo as `npm start` has it, and beside it those of the other backends that are installed
 * on this machine, each on loopback ports of its own. All of it ends with this process.
 */
import { createDemoServer } from '../../demo/server/create-demo-server.ts';
import { startBackends } from './servers/start-backends.ts';

const backends = await startBackends();
const server = await createDemoServer({ port: Number(process.env['PORT'] ?? 5173), backends }).catch(
  async (cause: unknown) => {
    await Promise.all(backends.running.map((backend) => backend.close()));
    throw cause;
  },
);

for (const { title, drivers, missing } of backends.brought) {
  console.log(title);
  if (missing !== undefined) console.log(`  not here. ${missing}`);
  for (const driver of missing === undefined ? drivers : []) {
    // In an address, a plus would stand for a space.
    console.log(`  ${server.url}?driver=${encodeURIComponent(driver)}`);
  }
}
console.log(`The desk of the people: ${server.url}desk.html`);
console.log(`ready ${server.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop());
}

async function stop(): Promise<void> {
  await Promise.all(backends.running.map((backend) => backend.close()));
  await server.close();
}
