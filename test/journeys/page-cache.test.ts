import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { after, before, describe } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openBrowser, reasonToSkip, startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { Customer } from './support/customer.ts';
import { story } from './support/story.ts';

const denied = 'We could not confirm that you are signed in.';
const another = 'This chat was from an earlier visit.';

/**
 * Chromium keeps no page that may not be stored and has had a socket. Many sites say nothing of storing: this stands
 * before the demo and makes it one of those.
 */
async function storable(port: number): Promise<Server> {
  const server = createServer((client) => {
    const line = connect(port, '127.0.0.1');
    line.on('data', (data) => {
      client.write(
        Buffer.from(
          data.toString('latin1').replace('Cache-Control: no-store', 'Cache-Control: no-cache'),
          'latin1',
        ),
      );
    });
    client.on('data', (data) => line.write(data));
    for (const [one, other] of [
      [line, client],
      [client, line],
    ] as const) {
      one.on('close', () => other.destroy()).on('error', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** What had it is not there any more. */
async function focusIsInside({ page }: Customer): Promise<void> {
  await waitFor(page, () => {
    const focused = document.querySelector('care-chat')?.shadowRoot?.activeElement;
    return focused?.checkVisibility() === true;
  });
}

// Firefox is driven with its cache of pages switched off; what the events do there, see test/panel/device.browser.test.ts.
describe('a page from the back/forward cache', { skip: await reasonToSkip('chromium') }, () => {
  let demo: Demo;
  let server: Server;
  let browser: Browser;
  let origin: string;

  before(async () => {
    demo = await startDemo();
    server = await storable(demo.port);
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser('chromium', { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  });
  after(async () => {
    await browser.close();
    server.close();
    await demo.stop();
  });

  /** With a conversation and a draft, and then away from the page. */
  async function leaves(): Promise<Customer> {
    const customer = await Customer.open(browser, `${origin}/`);
    await customer.page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Reflect.set(globalThis, 'cameBack', persisted));
    });
    await customer.openHelp();
    await customer.write('I lost my card');
    await customer.see('I lost my card');
    await waitFor(customer.page, () => {
      const root = document.querySelector('care-chat')?.shadowRoot;
      return (root?.querySelectorAll('article:not(.own)').length ?? 0) > 1;
    });
    await customer.type('And another thing');
    await customer.page.goto(`${origin}/desk.html`);
    return customer;
  }

  /** Comes back to the page as it was left. The browser may have let go of it: then all of it once more. */
  async function comesBack(meanwhile: (customer: Customer) => Promise<void>): Promise<Customer> {
    for (let attempt = 0; attempt < 5; attempt++) {
      const customer = await leaves();
      await meanwhile(customer);
      await customer.page.goBack();
      const isKept = await waitFor(customer.page, () =>
        document.readyState === 'complete' && location.pathname === '/'
          ? String(Reflect.get(globalThis, 'cameBack') ?? 'loaded anew')
          : false,
      );
      if (isKept === 'true') return customer;
      await customer.page.close();
    }
    throw new Error('The browser keeps no page');
  }

  story('before the same customer', (step) => {
    step('shows all again, and the draft', async () => {
      const customer = await comesBack(async () => undefined);
      await customer.see('I lost my card');
      await waitFor(
        customer.page,
        () =>
          document.querySelector('care-chat')?.shadowRoot?.querySelector<HTMLTextAreaElement>('#field')
            ?.value === 'And another thing',
      );
    });
  });

  story('before somebody who is not signed in', (step) => {
    step('shows nothing of it', async () => {
      const customer = await comesBack(async ({ page }) => {
        const context = page.browserContext();
        await context.deleteCookie(...(await context.cookies()));
      });
      await customer.see(denied);
      assert.deepEqual(await customer.messages(), []);
      await focusIsInside(customer);
      assert.equal(
        await customer.page.evaluate(() => document.body.innerHTML.includes('lost my card')),
        false,
      );
    });
  });

  story('before another customer', (step) => {
    step('shows nothing of it, and says so', async () => {
      const customer = await comesBack(async ({ page }) => {
        const other = await Customer.open(browser, `${origin}/`);
        await page.browserContext().setCookie(...(await other.page.browserContext().cookies()));
      });
      await customer.see(another);
      assert.deepEqual(await customer.messages(), []);
      await focusIsInside(customer);
      const field = await customer.page.evaluate(
        () => document.querySelector('care-chat')?.shadowRoot?.querySelector('#field') === null,
      );
      assert.equal(field, true);
    });
  });
});
