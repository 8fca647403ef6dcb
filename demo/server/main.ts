import { parseArgs } from 'node:util';
import { hoursFrom } from './contact/hours-from.ts';
import { createDemoServer } from './create-demo-server.ts';
import { secureRules } from './secure/secure-rules.ts';

const { values } = parseArgs({ options: { log: { type: 'string' } } });
const log = values.log ?? process.env['CARE_LOG'];
const secret = process.env['CARE_SECRET'];
const port = Number(process.env['PORT'] ?? 5173);
const seconds = Number(process.env['IDLE_SECONDS'] ?? 1800);
/** A secure prompt that stands for less time lets its end be met without a long wait. */
const openSeconds = Number(process.env['SECURE_SECONDS'] ?? secureRules.openSeconds);
/** Of one customer in ten seconds; and how long an agent may be away before their customers go back. */
const frames = Number(process.env['RATE_FRAMES'] ?? 20);
const agentAwaySeconds = Number(process.env['AGENT_AWAY_SECONDS'] ?? 30);
const hours = hoursFrom(process.env);
const server = await createDemoServer({
  port,
  idle: { seconds, warnSeconds: 120 },
  rate: { frames, seconds: 10 },
  agentAwaySeconds,
  secure: { ...secureRules, openSeconds },
  ...(hours && { hours }),
  ...(log !== undefined && { log }),
  // Gateways of one house need one, or a customer of the one is a stranger to the other.
  ...(secret !== undefined && { secret }),
});
process.stdout.write(`ready ${server.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close());
}
