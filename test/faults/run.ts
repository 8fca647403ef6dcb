/** `npm run test:faults`: real browsers, the real gateway, and lines that fail; see README.md beside this. */
import { parseArgs } from 'node:util';
import { faultRun } from './long/fault-run.ts';
import type { JourneyEngine } from '../support/launch.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    browsers: { type: 'string', default: 'chromium,firefox' },
    verbose: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const engines = values.browsers
  .split(',')
  .filter((name): name is JourneyEngine => /^(chromium|firefox)$/.test(name));
console.log(`seed ${seed}, ${values.minutes} minutes, ${engines.join(' and ')}`);

const faults = await faultRun({
  ...{ engines, seed, minutes: Number(values.minutes) },
  log: (text) => values.verbose && console.log(text),
});
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? '1 passed, 0 failed' : `0 passed, 1 failed: seed ${seed}`);
process.exit(faults.length === 0 ? 0 : 1);
