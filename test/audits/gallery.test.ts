import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { auditByIbm } from '../support/audit-by-ibm.ts';
import { auditPage } from '../support/audit-page.ts';
import { reasonToSkip } from '../support/launch.ts';
import { auditStates, low, wide } from './gallery-audit.ts';
import { openGalleryPool, type GalleryPool } from './gallery-pool.ts';
import { whereFocusIs } from './panel-faults.ts';

/** Of the gallery itself, of the stops in Help, and all states in English; Spanish and 400 % are files beside it. */
describe('every state of the gallery', { skip: await reasonToSkip('chromium') }, () => {
  let pool: GalleryPool;

  before(async () => {
    pool = await openGalleryPool(1);
  });
  after(() => pool.close());

  it('says so when there is no such state, and settles without one', () =>
    pool.use(async (gallery) => {
      await gallery.show('no-such', 'en', wide);
      assert.match(await gallery.page.$eval('#unknown', ({ textContent }) => textContent), /no-such/);
      for (const look of ['dark', 'light'] as const) {
        await gallery.look(look);
        await gallery.show('', 'en', low);
        assert.deepEqual([...(await auditPage(gallery.page)), ...(await auditByIbm(gallery.page))], []);
      }
      assert.deepEqual(gallery.takeFaults(), []);
    }));

  // The launcher, and in the panel: More, Minimize, Talk to a person, conversation, link, field, Send.
  for (const [name, most] of [
    ['closed', 1],
    ['offer', 3],
    ['unread', 1],
    ['waiting-closed', 1],
    ['answered', 9],
    ['live', 9],
  ] as const) {
    it(`has at most ${most} stops on the way through "${name}"`, () =>
      pool.use(async (gallery) => {
        await gallery.show(name, 'en', wide);
        const stops = await stopsOn(gallery.page);
        assert.ok(stops.length >= 1 && stops.length <= most, stops.join(', '));
      }));
  }

  auditStates('en', wide);
});

/** Tabs from the page's last link through the widget and out at its end. */
async function stopsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('#states a')].at(-1)?.focus());
  const stops = new Set<string>();
  for (;;) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(whereFocusIs);
    // Out at the end: to the browser, or round to a link of the page.
    const isOut = focus === 'page' || focus === 'a';
    if (isOut || stops.has(focus) || stops.size > 30) return [...stops];
    stops.add(focus);
  }
}
