/**
 * `npm run test:screen-reader`: journeys that Orca speaks, in Chromium and Firefox.
 *
 * `--browser chromium` takes one, `--only three-in-a-burst` some journeys, `--repeat 5` goes through all five
 * times, `--update` writes down what is heard as what is expected.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createDemoServer } from '../../demo/server/create-demo-server.ts';
import { openWindow } from './browser.ts';
import { Desk } from './desk.ts';
import type { Journey } from './journey.ts';
import { journeys } from './journeys.ts';
import { Listener } from './listener.ts';
import { Orca } from './orca.ts';
import { browsers, whatToInstall, type Browser } from './requirements.ts';
import { difference } from './transcript.ts';

interface Result {
  readonly browser: Browser;
  readonly name: string;
  readonly fault?: string;
}

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    only: { type: 'string' },
    repeat: { type: 'string', default: '1' },
    update: { type: 'boolean', default: false },
    debug: { type: 'string' },
  },
});
const wanted = browsers.filter((browser) => (values.browser?.split(',') ?? browsers).includes(browser));
const chosen = journeys.filter(({ name }) => values.only?.split(',').includes(name) ?? true);

const install = await whatToInstall(wanted);
if (install !== undefined) {
  console.log(`Not everything is here that a screen reader needs. To bring it:\n  ${install}`);
  const isRequired = (process.env['CI'] ?? '') !== '' && (process.env['REQUIRE_SCREEN_READER'] ?? '') !== '';
  console.log(isRequired ? '0 passed, 1 failed' : '0 passed, 0 failed');
  process.exit(isRequired ? 1 : 0);
}

const desks = new Set<Desk>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([...desks].map((desk) => desk.stop())).then(() => process.exit(1));
  });
}

const results: Result[] = [];
for (let pass = 1; pass <= Number(values.repeat); pass++) {
  const start = performance.now();
  const all = await Promise.all(wanted.map(goThrough));
  results.push(...all.flat());
  console.log(`pass ${pass}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
if (Number(values.repeat) > 1) tell(results);
const failed = results.filter(({ fault }) => fault !== undefined).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** All journeys in one browser, in one window and with one Orca, as one person would go through them. */
async function goThrough(browser: Browser): Promise<readonly Result[]> {
  const server = await createDemoServer({ port: 0 });
  const desk = await Desk.start();
  desks.add(desk);
  const { driver, page } = await openWindow(browser, desk);
  const found: Result[] = [];
  try {
    const orca = await Orca.start(desk, values.debug);
    const listener = new Listener(desk, orca, page);
    for (const journey of chosen) {
      const start = performance.now();
      const fault = await go(journey, browser, { listener, origin: server.url });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const sign = fault === undefined ? 'ok' : 'not ok';
      console.log(`${sign}  ${browser}: ${journey.title} (${journey.name}, ${seconds} s)`);
      if (fault !== undefined) console.log(fault.replace(/^/gm, '    '));
      found.push({ browser, name: journey.name, ...(fault !== undefined && { fault }) });
    }
  } finally {
    await driver.close().catch(() => undefined);
    await desk.stop();
    desks.delete(desk);
    await server.close();
  }
  return found;
}

/** What went wrong, or undefined. */
async function go(
  journey: Journey,
  browser: Browser,
  { listener, origin }: { readonly listener: Listener; readonly origin: string },
): Promise<string | undefined> {
  try {
    await journey.act(listener, origin);
  } catch (error) {
    return `${String(error)}\n${await listener.transcript()}`;
  }
  const actual = await listener.transcript();
  const file = fileURLToPath(new URL(`heard/${browser}/${journey.name}.txt`, import.meta.url));
  if (values.update) {
    await mkdir(fileURLToPath(new URL(`heard/${browser}`, import.meta.url)), { recursive: true });
    await writeFile(file, actual);
    return undefined;
  }
  const expected = await readFile(file, 'utf8').catch(() => '');
  const lines = difference(expected, actual);
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** How often each journey held in each browser. */
function tell(all: readonly Result[]): void {
  for (const { name } of chosen) {
    const counts = wanted.map((browser) => {
      const runs = all.filter((result) => result.name === name && result.browser === browser);
      return `${browser} ${runs.filter(({ fault }) => fault === undefined).length} of ${runs.length}`;
    });
    console.log(`${name}: ${counts.join(', ')}`);
  }
}
