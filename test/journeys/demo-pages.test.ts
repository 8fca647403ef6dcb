import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { auditPage } from '../support/audit-page.ts';
import {
  openBrowser,
  openPage,
  reasonToSkip,
  startDemo,
  type Demo,
  type WatchedPage,
} from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';

const widths = [320, 1280];
const themes = ['light', 'dark'] as const;

describe('the pages of the demo', { skip: await reasonToSkip('chromium') }, () => {
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

  for (const lang of ['en', 'es']) {
    it(`has an account page without faults at each width, in light and dark (${lang})`, async () => {
      const { page, faults } = await openPage(browser, `${demo.origin}/?lang=${lang}`);
      await waitFor(page, () => document.querySelector('care-chat')?.shadowRoot?.querySelector('button'));
      await auditEverywhere(page);
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
      assert.deepEqual(faults, []);
    });
  }

  for (const lang of ['en', 'es']) {
    for (const choices of ['', 'way=wordpress&policy=hash', 'way=bundler&backend=assistant&token=function']) {
      it(`has an embed page without faults at each width, in light and dark (${lang}, ${choices})`, async () => {
        const { page, faults } = await openPage(browser, `${demo.origin}/embed.html?lang=${lang}&${choices}`);
        await waitFor(page, () => document.querySelector('.snippet'));
        await auditEverywhere(page);
        assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
        assert.deepEqual(faults, []);
      });
    }
  }

  it('opens Help from the charge that the customer does not recognize, about its card', async () => {
    const { page, faults } = await openPage(browser, `${demo.origin}/`);
    await waitFor(page, () => document.querySelector('care-chat')?.shadowRoot?.querySelector('button'));
    await page.locator('::-p-aria(Don’t recognize this?)').click();
    await waitFor(page, () => document.querySelector('care-chat')?.shadowRoot?.querySelector('textarea'));
    await waitFor(page, () => {
      const root = document.querySelector('care-chat')?.shadowRoot;
      return root?.querySelector('#log')?.textContent.includes('This chat is about your card ending 1005.');
    });
    assert.deepEqual(faults, []);
  });

  it('leaves nothing of the account on the page after signing out, and the focus on what it says', async () => {
    const { page } = await openPage(browser, `${demo.origin}/`);
    await page.locator('::-p-aria(Sign out)').click();
    // Help tells the other tabs before it goes.
    await waitFor(page, () => !document.querySelector('care-chat'));
    const left = await page.evaluate(() => [
      document.activeElement?.textContent,
      document.querySelectorAll('main, care-chat').length,
    ]);
    assert.deepEqual(left, ['You have signed out', 0]);
  });

  describe('the desk', () => {
    let desk: WatchedPage;
    let customer: WatchedPage;

    before(async () => {
      customer = await openPage(browser, `${demo.origin}/`);
      await askForAgent(customer.page);
      desk = await openPage(browser, `${demo.origin}/desk.html`);
    });

    it('asks who is there, without faults', async () => {
      await auditEverywhere(desk.page);
    });

    it('leads to the queue after signing in by keyboard', async () => {
      await desk.page.focus('#agent-name');
      await desk.page.keyboard.type('Maria');
      await desk.page.keyboard.press('Enter');
      await waitFor(desk.page, () => document.querySelector('.waiting'));
      assert.equal(await focused(desk.page), 'Waiting');
      await auditEverywhere(desk.page);
    });

    it('moves the focus to the composer when the agent accepts', async () => {
      await desk.page.focus('[aria-label="Accept customer 1"]');
      await desk.page.keyboard.press('Enter');
      await waitFor(desk.page, () => document.activeElement?.id === 'composer');
    });

    it('sends what the agent writes, and holds it as said once the log has it', async () => {
      await desk.page.keyboard.type('Hello, this is Maria.');
      await desk.page.keyboard.press('Enter');
      await waitFor(
        desk.page,
        () =>
          document.querySelectorAll('.message-own').length === 1 && !document.querySelector('.message-state'),
      );
    });

    it('opens a case and keeps the focus on its button', async () => {
      await desk.page.locator('::-p-aria(Open a case)').click();
      await waitFor(desk.page, () => document.querySelector('.case-number'));
      assert.equal(await focused(desk.page), 'Copy case number');
      await auditEverywhere(desk.page);
    });

    for (const name of ['Transfer', 'End chat']) {
      it(`asks in a dialog before "${name}", and gives the focus back on Escape`, async () => {
        await desk.page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
        await waitFor(desk.page, () => document.querySelector('dialog:modal'));
        await auditEverywhere(desk.page);
        await desk.page.keyboard.press('Escape');
        assert.equal(await focused(desk.page), name);
      });
    }

    it('does not end without a summary, and leads to the queue when there is one', async () => {
      await desk.page.locator('::-p-aria([name="End chat"][role="button"])').click();
      await waitFor(desk.page, () => document.activeElement?.id === 'summary');
      await desk.page.keyboard.down('Control');
      await desk.page.keyboard.press('a');
      await desk.page.keyboard.up('Control');
      await desk.page.keyboard.press('Backspace');
      await desk.page.locator('::-p-aria(Send summary and end)').click();
      assert.equal(await desk.page.evaluate(() => document.activeElement?.id), 'summary');
      await desk.page.keyboard.type('We opened a case. You hear from us by Friday.');
      await desk.page.locator('::-p-aria(Send summary and end)').click();
      await waitFor(desk.page, () => !document.querySelector('#composer'));
      assert.equal(await focused(desk.page), 'Waiting');
    });

    it('complains of nothing through all of it', () => {
      assert.deepEqual(desk.faults, []);
      assert.deepEqual(desk.foreign(), []);
    });
  });
});

/** Every fault at each width and in each theme; none is what is asked for, and no sideways scrolling. */
async function auditEverywhere(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    for (const theme of themes) {
      // Without motion: a colour on its way from one theme to the other is neither.
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const faults = (await auditPage(page)).filter((fault) => !isExplained(fault));
      assert.deepEqual(faults, [], `${width} px, ${theme}`);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.equal(overflow, 0, `sideways scrolling at ${width} px`);
  }
}

/**
 * What axe cannot work out, and why it is right: the words on a drawn card are part of a picture that is hidden
 * from assistive technology and told in full beside it; a message that is half scrolled out of the transcript
 * is overlapped by what surrounds the transcript.
 */
function isExplained(fault: string): boolean {
  return fault.startsWith('doubt color-contrast') && /\.card-face|\.message-|#message-/.test(fault);
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent.trim());
}

/** A customer on the wire alone: these tests are about the desk, not about the widget. */
async function askForAgent(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answer = await fetch('/session/token', { method: 'POST' });
    const { token } = (await answer.json()) as { token: string };
    const socket = new WebSocket(`ws://${location.host}/care/socket`);
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    socket.send(JSON.stringify({ type: 'hello', version: 1, token, locale: 'en' }));
    await new Promise((resolve) => {
      socket.addEventListener('message', ({ data }) => String(data).includes('"live"') && resolve(null));
    });
    socket.send(JSON.stringify({ type: 'run', id: 'run-1', command: { do: 'request-agent' } }));
  });
}
