import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser, openPage, reasonToSkip, startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { addLinks, hiddenPoints, linkCount } from './right-edge.ts';

const windows = [
  { width: 1280, height: 800 },
  { width: 1024, height: 600 },
];

/**
 * What has the focus on the page is never beneath Help, not even in part (WCAG 2.4.11, 2.4.12; row 13 of
 * accessibility.md 10): nine points of each control are asked for what is uppermost there, as Tab comes to it.
 */
describe('a control of the page that has the focus', { skip: await reasonToSkip('chromium') }, () => {
  let demo: Demo;
  let browser: Browser;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser('chromium');
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  for (const layout of ['overlay', 'dock', 'closed']) {
    for (const dir of ['ltr', 'rtl']) {
      for (const window of windows) {
        it(`is in full view: ${layout}, ${dir}, ${window.width} × ${window.height}`, async () => {
          const page = await visit({ layout, dir, window });
          assert.deepEqual(await walk(page, layout !== 'closed'), { stops: linkCount, wholly: 0, partly: 0 });
          if (layout === 'dock') assert.ok(await isOpen(page), 'a page beside Help never closes it');
        });
      }
    }
  }

  it('is beneath Help where nothing steps aside: the measure can fail', async () => {
    const page = await visit({ layout: 'overlay', dir: 'ltr', window: windows[0]! });
    await page.evaluate(() =>
      Object.assign(document.querySelector('care-chat')!, { minimize: () => undefined }),
    );
    const { wholly, partly } = await walk(page, true);
    assert.ok(wholly >= 9 && partly >= 1, `${wholly} wholly and ${partly} partly`);
  });

  interface Visit {
    readonly layout: string;
    readonly dir: string;
    readonly window: { readonly width: number; readonly height: number };
  }

  /** The demo's own account page, with a column of links at the edge where Help stands. */
  async function visit({ layout, dir, window }: Visit): Promise<Page> {
    const { page } = await openPage(browser, `${demo.origin}/`);
    await page.setViewport(window);
    await waitFor(page, () => document.querySelector('care-chat')?.shadowRoot?.querySelector('button'));
    await page.evaluate(addLinks, dir, layout);
    // The code for it comes with the first Tab while Help is open; from then on it has but a few frames.
    if (layout !== 'closed') {
      const ready = page.waitForResponse((response) => response.url().includes('beside-page'));
      await page.evaluate(() => document.querySelector('care-chat')?.open());
      await page.focus('#before-links');
      await page.keyboard.press('Tab');
      await ready;
    }
    return page;
  }
});

async function isOpen(page: Page): Promise<boolean> {
  return page.$eval('care-chat', (element) => element.isOpen);
}

/** From link to link by Tab, with Help open at each of them. */
async function walk(
  page: Page,
  withHelp: boolean,
): Promise<{ stops: number; wholly: number; partly: number }> {
  const found = { stops: 0, wholly: 0, partly: 0 };
  await page.focus('#before-links');
  for (let stop = 0; stop < linkCount; stop++) {
    if (withHelp) await page.evaluate(() => document.querySelector('care-chat')?.open());
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(hiddenPoints);
    if (hidden === undefined) continue;
    found.stops++;
    if (hidden === 9) found.wholly++;
    else if (hidden > 0) found.partly++;
  }
  return found;
}
