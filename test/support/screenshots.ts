/**
 * `npm run screenshots`: the README's pictures, of the built demo with Help open and a question asked, in both
 * themes, and of a few states of the gallery. Looked at by people and not compared by a machine.
 *
 * `npm run screenshots -- states [FOLDER] [STATE…]`: the key states, or those that are named, in both themes and
 * languages and in two windows, into a folder outside the repository.
 */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Browser } from 'puppeteer-core';
import { openBrowser, openPage, startDemo } from './launch.ts';
import { picturesOfStates } from './state-pictures.ts';
import { waitFor } from './wait.ts';

const folder = 'test/screenshots';
const themes = ['light', 'dark'] as const;
const size = { width: 1280, height: 800 };
/** What the account page's picture does not tell: the wait, a person with a case, the end. */
const states = ['queued', 'case', 'ended'];

const [what, elsewhere = `${tmpdir()}/care-chat-states`, ...named] = process.argv.slice(2);
const demo = await startDemo();
const browser = await openBrowser('chromium');
try {
  if (what === 'states') await picturesOfStates(browser, demo.origin, { folder: elsewhere, named });
  else await picturesForReadme(browser);
} finally {
  await browser.close();
  await demo.stop();
}

async function picturesForReadme(from: Browser): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const theme of themes) await picture(from, theme);
  for (const state of states) await pictureOfState(from, state);
}

async function picture(from: Browser, theme: (typeof themes)[number]): Promise<void> {
  const { page, faults } = await openPage(from, `${demo.origin}/`);
  await page.setViewport(size);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.evaluate(() =>
    document.querySelector('care-chat')?.shadowRoot?.querySelector('button')?.click(),
  );
  await waitFor(page, () =>
    document.querySelector('care-chat')?.shadowRoot?.activeElement?.matches('textarea'),
  );
  await page.keyboard.type("There is a charge of $127.43 from XYZ Store that I don't recognize");
  await page.keyboard.press('Enter');
  // The picture is of an answer that has come in whole: it asks for the last four, and no word changes for a second.
  await waitFor(page, async () => {
    const words = (): string => document.querySelector('care-chat')?.shadowRoot?.textContent ?? '';
    const before = words();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return before.includes('last four') && before === words();
  });
  await page.screenshot({ path: `${folder}/demo-${theme}.png` });
  if (faults.length > 0) console.error(faults.join('\n'));
}

async function pictureOfState(from: Browser, state: string): Promise<void> {
  const { page, faults } = await openPage(from, `${demo.origin}/gallery.html?state=${state}`);
  await page.setViewport(size);
  await waitFor(page, () => document.documentElement.dataset['ready'] === 'true');
  const panel = await page.$('care-chat >>> #panel');
  await panel?.screenshot({ path: `${folder}/state-${state}.png` });
  if (faults.length > 0) console.error(faults.join('\n'));
}
