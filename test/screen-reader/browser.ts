import { join } from 'node:path';
import { launch, type Browser as Driver, type LaunchOptions, type Page } from 'puppeteer-core';
import { findChromium, findFirefox } from '../support/find-browser.ts';
import type { Desk } from './desk.ts';
import { until } from './orca.ts';
import type { Browser } from './requirements.ts';

/** A window of the browser on the desk, with accessibility on. Keys never go this way. */
export async function openWindow(browser: Browser, desk: Desk): Promise<{ driver: Driver; page: Page }> {
  const found = await (browser === 'chromium' ? findChromium() : findFirefox());
  if (!found) throw new Error(`${browser} is not installed`);
  const driver = await launch({
    executablePath: found.path,
    headless: false,
    defaultViewport: null,
    // The run decides when it ends.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...desk.env, ...found.env },
    ...(browser === 'chromium' ? chromium(desk, found.args) : firefox),
  });
  const [page] = await driver.pages();
  if (!page) throw new Error(`${browser} opened no window`);
  await until('a window', 30, () => desk.run('xdotool', 'getactivewindow').then(Boolean, () => false));
  await page.evaluateOnNewDocument(() => {
    // tsx passes inner functions of an evaluated one through this helper of esbuild's.
    Reflect.set(globalThis, '__name', Object);
  });
  return { driver, page };
}

function chromium(desk: Desk, more: readonly string[]): LaunchOptions {
  return {
    browser: 'chrome',
    // Its own switches emulate the focus and show a bar that says so; Orca would speak of it.
    ignoreDefaultArgs: true,
    pipe: true,
    args: [
      '--force-renderer-accessibility',
      `--user-data-dir=${join(desk.home, 'chromium')}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-sync',
      '--disable-search-engine-choice-screen',
      '--disable-features=Translate,MediaRouter,OptimizationHints',
      '--password-store=basic',
      '--ozone-platform=x11',
      '--test-type',
      '--lang=en-US',
      '--window-position=0,0',
      '--window-size=1200,850',
      ...more,
      // An application's window: no address bar that the focus could be in.
      '--app=data:text/html,<title>Starting</title>',
    ],
  };
}

const firefox: LaunchOptions = {
  browser: 'firefox',
  args: ['--width', '1200', '--height', '850'],
  extraPrefsFirefox: {
    'accessibility.force_disabled': -1,
    // Puppeteer's preference makes every window believe that it has the focus.
    'focusmanager.testmode': false,
    'browser.chrome.site_icons': false,
    'browser.translations.enable': false,
    'termsofuse.bypassNotification': true,
    'sidebar.revamp': false,
  },
};
