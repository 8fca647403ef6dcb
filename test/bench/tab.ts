import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { SubjectName } from './build-subjects.ts';

/** How a run is made: so much slower, and with an assistive technology that looks at everything. */
export interface Mode {
  readonly throttle: 1 | 4;
  readonly accessibility: boolean;
}

/** A page with one widget in it, and what its renderer's main thread has done. */
export interface Tab {
  readonly page: Page;
  readonly devTools: CDPSession;
  /** CPU milliseconds of the main thread since the page began. */
  cpu(): Promise<number>;
  /** Nothing is waiting to be drawn or done. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface TabPlace {
  readonly browser: Browser;
  readonly origin: string;
  readonly mode: Mode;
}

/** Opens the page of a widget; `drive`: with the file that lets a measure use it. */
export async function openTab(place: TabPlace, name: string, drive: boolean): Promise<Tab> {
  const context = await place.browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  // tsx passes each inner function of an evaluated one through this helper of esbuild's.
  await page.evaluateOnNewDocument(() => Reflect.set(globalThis, '__name', Object));
  const devTools = await page.createCDPSession();
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: place.mode.throttle });
  const url = `${place.origin}/page/${name}`;
  await page.goto(url, { waitUntil: 'load' });
  if (drive) await page.evaluate((file) => import(file), `${place.origin}/built/${name}.js`);
  return {
    page,
    devTools,
    cpu: () => taskMilliseconds(devTools),
    settled: () => page.evaluate(whenSettled),
    close: () => context.close(),
  };
}

/** A number that Chromium keeps of a page. */
export async function metric(devTools: CDPSession, name: string): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  const found = metrics.find((one) => one.name === name);
  if (!found) throw new Error(`Chromium tells nothing of ${name}`);
  return found.value;
}

async function taskMilliseconds(devTools: CDPSession): Promise<number> {
  return (await metric(devTools, 'TaskDuration')) * 1000;
}

async function whenSettled(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
  for (let round = 0; round < 3; round++) {
    await frame();
    await idle();
  }
}

export type { SubjectName };
