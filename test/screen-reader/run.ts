/**
 * `npm run test:screen-reader`: journeys that Orca speaks, in Chromium and Firefox; see README.md beside this.
 */
import { parseArgs } from 'node:util';
import { Desk } from './desk.ts';
import { goThrough, type Result } from './go-through.ts';
import { journeys } from './journeys.ts';
import { browsers, whatToInstall, type Browser } from './requirements.ts';

type Outcome = Pick<Result, 'fault' | 'known'> & { readonly browser: Browser; readonly name: string };

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    only: { type: 'string' },
    repeat: { type: 'string', default: '1' },
    update: { type: 'boolean', default: false },
    debug: { type: 'string' },
  },
});
const wanted = browsers.filter((browser) => values.browser?.split(',').includes(browser) ?? true);
const chosen = journeys.filter(({ name }) => values.only?.split(',').includes(name) ?? true);

const install = await whatToInstall(wanted);
if (install !== undefined) {
  console.log(`Not all is here that a screen reader needs to speak. To bring it:\n  ${install}`);
  const isRequired = isSet('CI') && isSet('REQUIRE_SCREEN_READER');
  console.log(isRequired ? '0 passed, 1 failed' : '0 passed, 0 failed');
  process.exit(isRequired ? 1 : 0);
}

const desks = new Set<Desk>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([...desks].map((desk) => desk.stop())).then(() => process.exit(1));
  });
}

const outcomes: Outcome[] = [];
const repeats = Number(values.repeat);
for (let pass = 1; pass <= repeats; pass++) {
  const start = performance.now();
  await Promise.all(wanted.map(visit));
  console.log(`pass ${pass} of ${repeats}: ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
}
if (repeats > 1) for (const { name } of chosen) console.log(recordOf(name));
for (const { browser, name, known } of outcomes.slice(-wanted.length * chosen.length)) {
  if (known !== undefined) console.log(`known defect in ${browser}, ${name}: ${known}`);
}
const failed = outcomes.filter(({ fault }) => fault !== undefined).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** Goes through all journeys in one browser, on a desk of its own. */
async function visit(browser: Browser): Promise<void> {
  const desk = await Desk.start();
  desks.add(desk);
  const { update, debug } = values;
  const options = { browser, journeys: chosen, update, ...(debug !== undefined && { debugFile: debug }) };
  try {
    for await (const { journey, seconds, fault, known } of goThrough(desk, options)) {
      const sign = fault === undefined ? 'ok    ' : 'not ok';
      console.log(`${sign} ${browser}: ${journey.title} (${journey.name}, ${seconds.toFixed(1)} s)`);
      note({
        browser,
        name: journey.name,
        ...(fault !== undefined && { fault }),
        ...(known !== undefined && { known }),
      });
    }
  } catch (error) {
    note({ browser, name: 'start', fault: String(error) });
  } finally {
    await desk.stop();
    desks.delete(desk);
  }
}

function note(outcome: Outcome): void {
  outcomes.push(outcome);
  if (outcome.fault !== undefined) console.log(outcome.fault.replace(/^/gm, '    '));
}

/** How often a journey held in each browser. */
function recordOf(name: string): string {
  const counts = wanted.map((browser) => {
    const runs = outcomes.filter((outcome) => outcome.name === name && outcome.browser === browser);
    return `${browser} ${runs.filter(({ fault }) => fault === undefined).length} of ${runs.length}`;
  });
  return `${name}: ${counts.join(', ')}`;
}

function isSet(name: string): boolean {
  return (process.env[name] ?? '') !== '';
}
