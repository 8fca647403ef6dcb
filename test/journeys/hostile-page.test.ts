import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'puppeteer-core';
import { auditPage } from '../support/audit-page.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { Customer } from './support/customer.ts';
import { inEachEngine, story } from './support/story.ts';

/** Where the Help button is, and what a pointer meets there. */
interface Met {
  readonly fromEnd: number;
  readonly fromBottom: number;
  readonly height: number;
  readonly hit: string | undefined;
  readonly lang: string | undefined;
}

/** Pixels from the corner of the window to the button, as everywhere. */
const offset = 20;

await inEachEngine('the strange page of the demo', (browser, engine) => {
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.stop());

  story('with its switches, by keyboard', (step) => {
    let customer: Customer;
    let plain: Met;

    step('is as accessible as its siblings', async () => {
      customer = await Customer.open(await browser(), `${demo.origin}/hostile.html`);
      if (engine === 'chromium') {
        for (const width of [320, 1280]) {
          await customer.page.setViewport({ width, height: 800 });
          assert.deepEqual(await auditPage(customer.page), [], `${width}`);
        }
        assert.equal(await isOnPaper(customer.page), false);
      }
      await customer.page.setViewport({ width: 1280, height: 800 });
      plain = await met(customer.page);
      assert.deepEqual([plain.fromEnd, plain.fromBottom, plain.hit], [offset, offset, 'care-chat']);
    });

    for (const id of ['small', 'everything', 'transformed', 'hidden', 'twin', 'french']) {
      step(`leaves the button as it is: ${id}`, async () => {
        await turn(customer.page, id);
        assert.deepEqual(await met(customer.page), plain);
      });
    }

    step('answers with all of them on', async () => {
      await clickHelp(customer.page);
      await customer.focusComesTo(customer.field);
      await customer.write('what are your hours?');
      await customer.seeMessage('People answer chats');
      await customer.page.keyboard.press('Escape');
      await customer.focusComesTo('button Help');
      for (const id of ['transformed', 'hidden', 'twin']) await turn(customer.page, id);
    });

    step('leaves room for a bar, and lies beneath nothing', async () => {
      await turn(customer.page, 'bar');
      const { fromBottom, hit } = await met(customer.page);
      const bar = await customer.page.evaluate(
        () => document.querySelector('.strange-bar')!.getBoundingClientRect().height,
      );
      assert.ok(fromBottom >= bar, `${fromBottom} px from the bottom, and the bar is ${bar} high`);
      assert.equal(hit, 'care-chat');
      await turn(customer.page, 'bar');
    });

    step('is in the other corner from right to left', async () => {
      await turn(customer.page, 'rtl');
      const left = await customer.page.evaluate(() => {
        const button = document.querySelector('care-chat')!.shadowRoot!.querySelector('.launcher')!;
        // A bar for scrolling may stand on that side, too.
        const { width } = document.documentElement.getBoundingClientRect();
        return button.getBoundingClientRect().left - (innerWidth - width) * Number(innerWidth > width);
      });
      assert.ok(Math.abs(left - offset) <= 20, `${left} px from the left`);
      await turn(customer.page, 'rtl');
    });

    step('is out of reach beneath a modal dialog, and within reach in it where it follows', async () => {
      const { page } = customer;
      await openDialog(page);
      assert.notEqual((await met(page)).hit, 'care-chat');
      await page.keyboard.press('Escape');
      await turn(page, 'follows');
      await openDialog(page);
      await waitFor(page, () =>
        document.querySelector('dialog')!.contains(document.querySelector('care-chat')),
      );
      assert.deepEqual(await met(page), plain);
      await clickHelp(page);
      await customer.focusComesTo(customer.field);
      await customer.see('People answer chats');
      await page.evaluate(() => document.querySelector('dialog')!.close());
      await waitFor(
        page,
        () => !document.querySelector('dialog')!.contains(document.querySelector('care-chat')),
      );
      await customer.focusComesTo(customer.field);
    });

    step('lives on in a page that is built anew, and has complained of nothing but its twin', async () => {
      await customer.type('A draft');
      await customer.press('button Build the page anew', 'Shift+Tab');
      await waitFor(customer.page, () => location.hash === '#anew');
      await customer.tabTo(customer.field);
      await customer.type(' goes on');
      const text = await customer.page.evaluate(
        () =>
          document.querySelector('care-chat')!.shadowRoot!.querySelector<HTMLTextAreaElement>('#field')!
            .value,
      );
      assert.equal(text, 'A draft goes on');
      assert.deepEqual(customer.watched.faults, [
        'console warn: care-chat: there is more than one on the page; only the first that came lives.',
      ]);
    });
  });
});

async function isOnPaper(page: Page): Promise<boolean> {
  await page.emulateMediaType('print');
  const isDrawn = await page.evaluate(() => {
    const corner = document.querySelector('care-chat')!.shadowRoot!.querySelector('.corner')!;
    return corner.checkVisibility() || corner.querySelector('.launcher')!.checkVisibility();
  });
  await page.emulateMediaType();
  return isDrawn;
}

async function turn(page: Page, id: string): Promise<void> {
  await page.focus(`#${id}`);
  await page.keyboard.press(' ');
  // A frame later all is laid out.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

async function openDialog(page: Page): Promise<void> {
  await page.focus('#ask');
  await page.keyboard.press('Enter');
  await waitFor(page, () => document.querySelector('dialog:modal') !== null);
}

/** By the pointer, at its middle. */
async function clickHelp(page: Page): Promise<void> {
  const { fromEnd, fromBottom, height } = await met(page);
  const { width, height: whole } = page.viewport()!;
  await page.mouse.click(width - fromEnd - 30, whole - fromBottom - height / 2);
}

function met(page: Page): Promise<Met> {
  return page.evaluate(() => {
    const button = document.querySelector('care-chat')!.shadowRoot!.querySelector('.launcher')!;
    const { left, top, right, bottom, height } = button.getBoundingClientRect();
    return {
      fromEnd: Math.round(document.documentElement.clientWidth - right),
      fromBottom: Math.round(innerHeight - bottom),
      height: Math.round(height),
      hit: document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.localName,
      lang: button.closest<HTMLElement>('[lang]')?.lang,
    };
  });
}
