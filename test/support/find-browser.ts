import { access, constants, readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { packagedChromium, type FoundBrowser } from './packaged-chromium.ts';

export type { FoundBrowser } from './packaged-chromium.ts';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** What to say where an engine is missing: one command that brings it. */
export const howToInstall: Readonly<Record<Engine, string>> = {
  chromium: 'chromium is not installed: apt-get install chromium, or name a Chromium in CHROME_PATH',
  firefox: 'firefox is not installed: apt-get install firefox-esr',
  webkit: 'webkit is not installed: apt-get install webkit2gtk-driver xvfb',
};

const chromiumNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/**
 * A Chromium to test with, or undefined: the one that CHROME_PATH names, an installed one, Playwright's, and
 * last the one that comes as a package. A CHROME_PATH that names nothing runnable is an error and not a reason
 * to look further, since whoever set it wants that browser and no other.
 */
export async function findChromium(): Promise<FoundBrowser | undefined> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (!(await isRunnable(named))) throw new Error(`CHROME_PATH names nothing that can be run: ${named}`);
    return plain(named);
  }
  const found = (await onPath(chromiumNames)) ?? (await firstRunnable(await otherPlaces()));
  return found === undefined ? packagedChromium() : plain(found);
}

/** An installed Firefox, or undefined. FIREFOX_PATH comes first, by the same rule as CHROME_PATH. */
export async function findFirefox(): Promise<FoundBrowser | undefined> {
  const named = process.env.FIREFOX_PATH;
  if (named !== undefined && named !== '') {
    if (!(await isRunnable(named))) throw new Error(`FIREFOX_PATH names nothing that can be run: ${named}`);
    return plain(named);
  }
  const elsewhere = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programFolders().map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
  ];
  const found = (await onPath(['firefox', 'firefox-esr'])) ?? (await firstRunnable(elsewhere));
  return found === undefined ? undefined : plain(found);
}

/** The two programs that drive WebKitGTK without a screen, or undefined where one is missing. */
export async function findWebKit(): Promise<{ driver: string; screen: string } | undefined> {
  const driver = await onPath(['WebKitWebDriver']);
  const screen = await onPath(['Xvfb']);
  return driver === undefined || screen === undefined ? undefined : { driver, screen };
}

function plain(path: string): FoundBrowser {
  return { path, args: [], headless: true, env: {} };
}

async function isRunnable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function firstRunnable(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await isRunnable(path)) return path;
  return undefined;
}

function onPath(names: readonly string[]): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return firstRunnable(names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

function programFolders(): string[] {
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
}

async function otherPlaces(): Promise<string[]> {
  const windows = programFolders().flatMap((folder) => windowsPrograms.map((path) => `${folder}\\${path}`));
  return [...macApplications, ...windows, ...(await fromPlaywright())];
}

/** Playwright keeps each Chromium in a folder named after its build; the newest comes first. */
async function fromPlaywright(): Promise<string[]> {
  const home = homedir();
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(home, '.cache/ms-playwright'),
    join(home, 'Library/Caches/ms-playwright'),
    join(home, 'AppData/Local/ms-playwright'),
  ];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  const found: string[] = [];
  for (const cache of caches.filter((folder) => folder !== undefined)) {
    const builds = (await readdir(cache).catch(() => [])).filter((name) => /^chromium-\d+$/.test(name));
    builds.sort((one, other) => Number(other.slice(9)) - Number(one.slice(9)));
    found.push(...builds.flatMap((build) => inside.map((path) => join(cache, build, path))));
  }
  return found;
}
