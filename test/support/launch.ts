import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { launch, type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { launchOptions, missingBrowser } from './browsers.ts';
import { findChromium, findFirefox } from './find-browser.ts';

/** The built demo, served by a process of its own. */
export interface Demo {
  readonly origin: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the demo's server, or another that says when it is ready, on a free port, and waits until it is. */
export async function startDemo(
  env: Readonly<Record<string, string>> = {},
  main = 'demo/server/main.ts',
): Promise<Demo> {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const origin = /^ready (http:\/\/127\.0\.0\.1:\d+)\/$/.exec(line)?.[1];
    if (origin === undefined) continue;
    child.stdout.resume();
    return {
      origin,
      port: Number(new URL(origin).port),
      async stop() {
        child.kill();
        await exited;
      },
    };
  }
  throw new Error('The demo server ended before it was ready');
}

export type JourneyEngine = 'chromium' | 'firefox';

/** Why journeys in this engine are to be skipped, or false. Where REQUIRE_BROWSERS names it they run and fail. */
export async function reasonToSkip(engine: JourneyEngine): Promise<string | false> {
  if ((await find(engine)) !== undefined) return false;
  const { advice, required } = missingBrowser(engine);
  return required ? false : advice;
}

export async function openBrowser(engine: JourneyEngine, more: LaunchOptions = {}): Promise<Browser> {
  const found = await find(engine);
  if (found === undefined) throw new Error(missingBrowser(engine).advice);
  return launch({ ...launchOptions(engine === 'chromium' ? 'chrome' : 'firefox', found), ...more });
}

/** A page and all that it let slip. */
export interface WatchedPage {
  readonly page: Page;
  /** Console messages, uncaught errors and policy violations; a good journey has none. */
  readonly faults: readonly string[];
  /** The URL of every request and socket, in order. */
  readonly requests: readonly string[];
  /** Those requests that went to another host than the page's own. */
  foreign(): string[];
}

/**
 * Opens a page in a cookie jar of its own, and watches it from its first byte. `prepare` is given it empty, to
 * install what has to be there before the page's own scripts.
 */
export async function openPage(
  browser: Browser,
  url: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<WatchedPage> {
  const context = await browser.createBrowserContext();
  // Firefox would otherwise put a second page into the background, where nothing is drawn.
  const page = await context.newPage({ type: 'window' });
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${String(error)}`));
  page.on('requestfailed', (request) =>
    faults.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`),
  );
  page.on('request', (request) => requests.push(request.url()));
  await watchSockets(page, requests);
  await page.evaluateOnNewDocument(() => {
    // tsx passes each inner function of an evaluated one through this helper of esbuild's. `Object` gives back
    // the function that it is given; one written here would itself be passed through the helper.
    Reflect.set(globalThis, '__name', Object);
    // Said through the console, which is recorded already and outlives a navigation.
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`);
    });
  });
  await prepare?.(page);
  await page.goto(url);
  const { host } = new URL(url);
  return { page, faults, requests, foreign: () => requests.filter((request) => isForeign(request, host)) };
}

function find(engine: JourneyEngine): ReturnType<typeof findChromium> {
  return engine === 'chromium' ? findChromium() : findFirefox();
}

function isForeign(url: string, host: string): boolean {
  const { protocol, host: asked } = new URL(url);
  return protocol !== 'data:' && protocol !== 'about:' && asked !== host;
}

/** Puppeteer tells of no sockets; Chromium does. In Firefox a page's policy is the only guard over them. */
async function watchSockets(page: Page, requests: string[]): Promise<void> {
  if (!(await page.browser().version()).includes('Chrome')) return;
  const session = await page.createCDPSession();
  session.on('Network.webSocketCreated', ({ url }) => requests.push(url));
  await session.send('Network.enable');
}
