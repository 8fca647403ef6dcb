import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, openPage, reasonToSkip, startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';

for (const engine of ['chromium', 'firefox'] as const) {
  describe(`a page that nobody asks for help on, in ${engine}`, { skip: await reasonToSkip(engine) }, () => {
    let demo: Demo;
    let browser: Browser;

    before(async () => {
      demo = await startDemo();
      browser = await openBrowser(engine);
    });
    after(async () => {
      await browser.close();
      await demo.stop();
    });

    it('defines the element under the strict policy and complains of nothing', async () => {
      const { page, faults, foreign } = await openPage(browser, `${demo.origin}/`);
      await waitFor(
        page,
        () => document.querySelector('care-chat')?.shadowRoot?.querySelector('button') instanceof Element,
      );
      assert.deepEqual(faults, []);
      assert.deepEqual(foreign(), []);
    });

    it('fetches the first chunk of the widget and nothing more', async () => {
      const { page, requests } = await openPage(browser, `${demo.origin}/`);
      await page.waitForNetworkIdle({ idleTime: 500 });
      const widget = requests.filter((url) => /\/(cdn|care|session|help\.json)/.test(url));
      assert.deepEqual(widget, [`${demo.origin}/cdn/care-chat.js`]);
    });

    for (const path of ['/desk.html', '/gallery.html']) {
      it(`shows ${path} under the strict policy and complains of nothing`, async () => {
        const { page, faults, foreign } = await openPage(browser, demo.origin + path);
        await page.waitForNetworkIdle({ idleTime: 500 });
        assert.deepEqual(faults, []);
        assert.deepEqual(foreign(), []);
      });
    }
  });
}
