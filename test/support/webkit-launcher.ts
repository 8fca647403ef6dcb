import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { BrowserLauncher, SessionResult } from '@web/test-runner-core';
import { freePort } from './ports.ts';
import { openWebDriver, type WebDriver } from './webdriver.ts';

/** A launcher of web-test-runner that gives the WebDriver session, so that commands can press real keys. */
export interface WebKitLauncher extends BrowserLauncher {
  readonly driver: WebDriver | undefined;
}

/**
 * Runs browser tests in WebKitGTK: Debian's WebKitWebDriver on a screen of Xvfb, one file at a time, each in
 * the top-level window (a frame would have no focus of its own).
 */
export function webKitLauncher(programs: { driver: string; screen: string }): WebKitLauncher {
  const children: ChildProcess[] = [];
  let driver: WebDriver | undefined;
  let starting: Promise<WebDriver> | undefined;
  let active: { id: string; url: string } | undefined;

  async function start(): Promise<WebDriver> {
    const screen = spawn(
      programs.screen,
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    children.push(screen);
    const display = `:${await firstLine(screen)}`;
    const port = await freePort();
    // Without a graphics card, layers are composed in software, which takes most of two cores.
    const painting = { WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    const env = { ...process.env, ...painting, DISPLAY: display, GDK_BACKEND: 'x11' };
    children.push(spawn(programs.driver, [`--port=${port}`], { stdio: 'ignore', env }));
    const origin = `http://127.0.0.1:${port}`;
    await answers(`${origin}/status`);
    // The driver starts WebKitGTK's own small browser.
    driver = await openWebDriver(origin, { browserName: 'MiniBrowser' });
    return driver;
  }

  return {
    name: 'WebKitGTK',
    type: 'webkit',
    concurrency: 1,
    get driver() {
      return driver;
    },
    async startSession(id, url) {
      const running = await (starting ??= start());
      active = { id, url };
      await running.request('POST', '/url', { url });
    },
    isActive: (id) => active?.id === id,
    getBrowserUrl: () => active?.url,
    async stopSession(): Promise<SessionResult> {
      active = undefined;
      await driver?.request('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session here')),
    async stop() {
      await driver?.end();
      for (const child of children) child.kill();
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  const pipe = child.stdio[3];
  if (pipe === null || pipe === undefined) throw new Error('Xvfb has no pipe to say its display on');
  const [chunk] = (await once(pipe, 'data')) as [Buffer];
  return chunk.toString().trim();
}

/** Waits until a server that was just started answers, 20 seconds at most. */
async function answers(url: string): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return;
    if (Date.now() > until) throw new Error(`${url} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
