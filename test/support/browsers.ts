import type { BrowserLauncher } from '@web/test-runner-core';
import { chromeLauncher } from '@web/test-runner-chrome';
import type { LaunchOptions } from 'puppeteer-core';
import {
  findChromium,
  findFirefox,
  findWebKit,
  howToInstall,
  type Engine,
  type FoundBrowser,
} from './find-browser.ts';
import { createLauncherPool } from './launcher-pool.ts';
import { webKitLauncher } from './webkit-launcher.ts';

export interface MissingBrowser {
  readonly engine: Engine;
  /** What to say of it. */
  readonly advice: string;
  /** Whether REQUIRE_BROWSERS names it on a machine that sets CI: then missing it is a failure. */
  readonly required: boolean;
}

/** How many browsers of each engine run files at the same time: as many as keep two cores busy, and none late. */
const atATime = 2;

/** What every Chromium gets: no sandbox (continuous integration runs as root) and no traffic of its own. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** How puppeteer starts a found browser, the same in browser tests and in journeys. */
export function launchOptions(browser: 'chrome' | 'firefox', found: FoundBrowser): LaunchOptions {
  return {
    browser,
    executablePath: found.path,
    headless: found.headless,
    args: browser === 'chrome' ? [...chromiumArguments, ...found.args] : [...found.args],
    env: { ...process.env, ...found.env },
    // Firefox asks for /favicon.ico by itself, and tells of it as a violation where `img-src` is 'none'.
    ...(browser === 'firefox' && { extraPrefsFirefox: { 'browser.chrome.site_icons': false } }),
  };
}

/** One launcher for each engine on this machine, and a word for each that is not. BROWSERS limits the choice. */
export async function findLaunchers(): Promise<{
  launchers: BrowserLauncher[];
  missing: MissingBrowser[];
}> {
  const launchers: BrowserLauncher[] = [];
  const missing: MissingBrowser[] = [];
  for (const engine of chosenEngines()) {
    const launcher = await findLauncher(engine);
    if (launcher === undefined) missing.push(missingBrowser(engine));
    else launchers.push(launcher);
  }
  return { launchers, missing };
}

export function missingBrowser(engine: Engine): MissingBrowser {
  const required = list('REQUIRE_BROWSERS').includes(engine) && isSet('CI');
  return { engine, advice: howToInstall[engine], required };
}

function chosenEngines(): Engine[] {
  const all: Engine[] = ['chromium', 'firefox', 'webkit'];
  const chosen = list('BROWSERS');
  return chosen.length === 0 ? all : all.filter((engine) => chosen.includes(engine));
}

async function findLauncher(engine: Engine): Promise<BrowserLauncher | undefined> {
  const open = await findOpener(engine);
  return open && createLauncherPool(Array.from({ length: atATime }, open));
}

/** What starts one more browser of an engine, if that is here. */
async function findOpener(engine: Engine): Promise<(() => BrowserLauncher) | undefined> {
  if (engine === 'webkit') {
    const found = await findWebKit();
    return found && (() => webKitLauncher(found));
  }
  const found = await (engine === 'chromium' ? findChromium() : findFirefox());
  if (found === undefined) return undefined;
  const options = launchOptions(engine === 'chromium' ? 'chrome' : 'firefox', found);
  return () => {
    const launcher = chromeLauncher({ launchOptions: options, concurrency: 1 });
    launcher.name = engine === 'chromium' ? 'Chromium' : 'Firefox';
    return launcher;
  };
}

function list(name: string): string[] {
  return (process.env[name] ?? '').split(',').filter((word) => word !== '');
}

function isSet(name: string): boolean {
  return (process.env[name] ?? '') !== '';
}
