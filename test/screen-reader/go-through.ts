import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createDemoServer } from '../../demo/server/create-demo-server.ts';
import { openWindow } from './browser.ts';
import type { Desk } from './desk.ts';
import type { Journey } from './journey.ts';
import { Listener } from './listener.ts';
import { Orca } from './orca.ts';
import type { Browser } from './requirements.ts';
import { difference } from './transcript.ts';

export interface Result {
  readonly journey: Journey;
  readonly seconds: number;
  /** What went wrong. */
  readonly fault?: string;
  /** A known defect that showed again. */
  readonly known?: string;
}

export interface Options {
  readonly browser: Browser;
  readonly journeys: readonly Journey[];
  /** Write down what is heard as what is expected. */
  readonly update: boolean;
  /** Where Orca writes all that it does and leaves. */
  readonly debugFile?: string;
}

/** All journeys in one browser, in one window and with one Orca, as one person would go through them. */
export async function* goThrough(desk: Desk, options: Options): AsyncGenerator<Result> {
  const server = await createDemoServer({ port: 0 });
  try {
    const { driver, page } = await openWindow(options.browser, desk);
    try {
      const orca = await Orca.start(desk, options.debugFile);
      const listener = new Listener(desk, orca, page);
      for (const journey of options.journeys) {
        const start = performance.now();
        const outcome = await go(journey, options, { listener, origin: server.url });
        yield { journey, seconds: (performance.now() - start) / 1000, ...outcome };
      }
    } finally {
      await driver.close().catch(() => undefined);
    }
  } finally {
    await server.close();
  }
}

async function go(
  journey: Journey,
  { browser, update }: Options,
  { listener, origin }: { readonly listener: Listener; readonly origin: string },
): Promise<Pick<Result, 'fault' | 'known'>> {
  const known = journey.known?.get(browser);
  try {
    await journey.act(listener, origin);
  } catch (error) {
    return known === undefined ? { fault: `${String(error)}\n${await listener.transcript()}` } : { known };
  }
  if (known !== undefined) return { fault: `Mended, it seems; take it off the journey: ${known}` };
  const actual = without(await listener.transcript(), journey.mayBeHeard);
  const folder = fileURLToPath(new URL(`heard/${browser}/`, import.meta.url));
  const file = `${folder}${journey.name}.txt`;
  if (update) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, actual);
    return {};
  }
  const lines = difference(await readFile(file, 'utf8').catch(() => ''), actual);
  return lines.length === 0 ? {} : { fault: lines.join('\n') };
}

function without(text: string, lines: RegExp | undefined): string {
  if (lines === undefined) return text;
  return text
    .split('\n')
    .filter((line) => !lines.test(line))
    .join('\n');
}
