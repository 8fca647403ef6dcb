import { createDemoServer } from './create-demo-server.ts';

const port = Number(process.env['PORT'] ?? 5173);
const seconds = Number(process.env['IDLE_SECONDS'] ?? 1800);
const server = await createDemoServer({ port, idle: { seconds, warnSeconds: 120 } });
process.stdout.write(`ready ${server.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close());
}
