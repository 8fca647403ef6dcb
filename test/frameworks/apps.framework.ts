import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { CareChat } from '../../src/element/care-chat.ts';
import { openBrowser, openPage, type WatchedPage } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { serveApp, tool, type Site } from './support.ts';

/** Each is built from the package as it is published, and is the same small page: `apps/<name>`. */
const apps = ['plain', 'react', 'preact', 'solid', 'vue', 'svelte', 'angular'];

const rounds = 10;

describe('<care-chat> in', { timeout: 600_000 }, () => {
  let browser: Browser;

  before(async () => {
    browser = await openBrowser('chromium');
  });
  after(() => browser.close());

  for (const app of apps) {
    describe(app, () => {
      let site: Site;
      let watched: WatchedPage;
      let page: Page;

      before(async () => {
        await tool('vite', 'build', '--mode', app, '--logLevel', 'error');
        site = await serveApp(app);
        watched = await openPage(browser, site.origin);
        ({ page } = watched);
        await waitFor(page, hasButton);
      });
      after(async () => {
        await page.close();
        await site.close();
      });

      it('has the properties, objects and functions among them, that the framework was given', async () => {
        const had = await page.evaluate(() => {
          const help = document.querySelector<CareChat>('care-chat')!;
          const { headingLevel, theme, tokenUrl, urgentPhones } = help;
          const written = help.getAttributeNames().filter((name) => /urgent|metrics/i.test(name));
          return { headingLevel, theme, tokenUrl, urgentPhones, metrics: typeof help.metrics, written };
        });
        assert.deepEqual(had, {
          headingLevel: 3,
          theme: 'dark',
          tokenUrl: '/token',
          urgentPhones: { US: { number: '+1 800 555 0199' } },
          metrics: 'function',
          written: [],
        });
      });

      it('is opened by keyboard, and the framework hears of it', async () => {
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement?.localName), 'care-chat');
        await page.keyboard.press('Enter');
        await waitFor(page, hasFieldInFocus);
        await waitFor(page, hasCounted, 1);
        await waitFor(page, hasGreeting);
        await page.keyboard.press('Escape');
        await waitFor(page, () => document.querySelector<CareChat>('care-chat')?.isOpen === false);
      });

      it(`is taken out and put back ${rounds} times, opened each time, and nothing of it stays`, async () => {
        for (let round = 0; round < rounds; round++) {
          await page.click('main > button');
          await waitFor(page, () => document.querySelector('care-chat') === null);
          await page.click('main > button');
          await waitFor(page, hasButton);
          await page.evaluate(() => document.querySelector<CareChat>('care-chat')!.open());
          await waitFor(page, hasGreeting);
          await waitFor(page, hasCounted, round + 2);
        }
        // One is there; a framework may hold on to the last that it has taken out, and to no more.
        assert.ok((await livingElements(page)) <= 2, 'elements that were taken out are still in memory');
      });

      it('says nothing in the console, breaks no policy, and asks no other host', () => {
        assert.deepEqual([...watched.faults], []);
        assert.deepEqual(watched.foreign(), []);
      });
    });
  }
});

function hasButton(): boolean {
  return document.querySelector('care-chat')?.shadowRoot?.querySelector('button') != null;
}

function hasFieldInFocus(): boolean {
  return document.querySelector('care-chat')?.shadowRoot?.activeElement?.localName === 'textarea';
}

/** All that it fetches is there: taken out before, it would break off, as it should. */
function hasGreeting(): boolean {
  return document.querySelector('care-chat')?.shadowRoot?.querySelector('.message') != null;
}

function hasCounted(opened: number): boolean {
  return document.querySelector('output')?.textContent === `${opened}`;
}

/** How many elements are alive after garbage was collected, in the page or out of it. Asks until it is few. */
async function livingElements(page: Page): Promise<number> {
  let living = Infinity;
  for (let tries = 0; tries < 20 && living > 2; tries++) {
    const prototype = await page.evaluateHandle(() => customElements.get('care-chat')!.prototype as CareChat);
    const all = await page.queryObjects(prototype);
    living = await page.evaluate((objects) => (objects as unknown as readonly object[]).length, all);
    await all.dispose();
    await prototype.dispose();
  }
  return living;
}
