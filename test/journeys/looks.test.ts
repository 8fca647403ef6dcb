import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openGalleryPage, type GalleryPage } from '../audits/gallery-page.ts';
import { auditPage } from '../support/audit-page.ts';
import { openBrowser, openPage, reasonToSkip, startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';

const looks = ['harbor', 'meadow', 'ember'] as const;
const wide = { width: 1280, height: 800 };

/** The demo's looks as they are drawn: what the style sheets say is held by test/panel/tokens.test.ts. */
describe("the demo's looks", { skip: await reasonToSkip('chromium') }, () => {
  let demo: Demo;
  let browser: Browser;
  let gallery: GalleryPage;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser('chromium');
    gallery = await openGalleryPage(browser, demo.origin);
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  for (const look of looks) {
    it(`${look} has 7:1 in each text that axe measures, and nothing had to be replaced`, async () => {
      for (const state of ['answered', 'case', 'not-sent']) {
        await gallery.show(`${state}&look=${look}`, 'en', wide);
        for (const theme of ['light', 'dark'] as const) {
          await gallery.look(theme);
          assert.deepEqual(await auditPage(gallery.page, 'care-chat'), [], `${state} in ${theme}`);
        }
      }
      // What is replaced is told in the console.
      assert.deepEqual(gallery.takeFaults(), []);
    });
  }

  it('are chosen on the account page, kept in its address, and taken by an open Help', async () => {
    const { page, faults } = await openPage(browser, `${demo.origin}/?look=ember`);
    await waitFor(page, () => document.querySelector('care-chat')?.shadowRoot?.querySelector('button'));
    await page.evaluate(() => void document.querySelector('care-chat')?.open());
    const send = () => {
      const button = document.querySelector('care-chat')?.shadowRoot?.querySelector('.send');
      return button ? getComputedStyle(button).backgroundColor : '';
    };
    await waitFor(page, () => document.querySelector('care-chat')?.shadowRoot?.querySelector('.send'));
    assert.equal(await page.evaluate(send), 'rgb(116, 27, 74)');
    await page.select('#look', 'harbor');
    assert.equal(new URL(page.url()).searchParams.get('look'), 'harbor');
    assert.equal(await page.evaluate(send), 'rgb(18, 63, 125)');
    await page.select('#look', '');
    assert.equal(await page.evaluate(send), 'rgb(11, 79, 75)');
    assert.deepEqual(faults, []);
  });
});
