import type { Browser } from 'puppeteer-core';
import { openBrowser, type JourneyEngine } from '../../support/launch.ts';
import { openTcpProxy, type TcpProxy } from '../../support/tcp-proxy.ts';
import { waitFor } from '../../support/wait.ts';
import { Customer } from '../../journeys/support/customer.ts';
import type { Told } from './compare.ts';

/** A customer in a browser of their own, on a line of their own. */
export class FaultCustomer {
  readonly engine: JourneyEngine;
  readonly line: TcpProxy;
  readonly written: string[] = [];
  private readonly browser: Browser;
  private readonly customer: Customer;

  private constructor(parts: {
    engine: JourneyEngine;
    line: TcpProxy;
    browser: Browser;
    customer: Customer;
  }) {
    ({ engine: this.engine, line: this.line, browser: this.browser, customer: this.customer } = parts);
  }

  static async open(engine: JourneyEngine, port: number): Promise<FaultCustomer> {
    const [line, browser] = await Promise.all([openTcpProxy(port), openBrowser(engine)]);
    const customer = await Customer.open(browser, `${line.origin}/`);
    return new FaultCustomer({ engine, line, browser, customer });
  }

  async askForPerson(): Promise<void> {
    await this.customer.openHelp();
    await this.customer.write('live agent');
    await this.customer.see('Talking to: Maria');
  }

  async write(text: string): Promise<void> {
    this.written.push(text);
    await this.customer.write(text);
  }

  /** Loads the page again and opens Help, unless something of theirs is on its way. */
  async reload(): Promise<boolean> {
    if (await this.isWaiting()) return false;
    await this.customer.page.reload();
    await waitFor(this.customer.page, () => {
      const launcher = document
        .querySelector('care-chat')
        ?.shadowRoot?.querySelector<HTMLElement>('.launcher');
      launcher?.click();
      return launcher !== undefined && launcher !== null;
    });
    await waitFor(this.customer.page, () => {
      const field = document.querySelector('care-chat')?.shadowRoot?.querySelector<HTMLElement>('#field');
      field?.focus();
      return field !== undefined && field !== null;
    });
    return true;
  }

  /** Something of the customer's is not known to have arrived. */
  isWaiting(): Promise<boolean> {
    return this.customer.page.evaluate(() => {
      const root = document.querySelector('care-chat')?.shadowRoot;
      return [...(root?.querySelectorAll('article.own') ?? [])].some(
        (one) =>
          one.querySelector('.undelivered') !== null ||
          /Sending|Waiting|Still/.test(one.querySelector('.state')?.textContent ?? ''),
      );
    });
  }

  /** What stands on the page, oldest first. */
  async shown(): Promise<readonly Told[]> {
    return (await this.customer.messages()).map(({ author, text }) => ({ isOwn: author === 'You', text }));
  }

  spoken(): Promise<readonly string[]> {
    return this.customer.spokenTexts();
  }

  /** The name of the conversation and the cookie of its owner, to ask the gateway for the log. */
  async place(): Promise<{ readonly conversation: string; readonly cookie: string }> {
    const { page } = this.customer;
    const conversation = await page.evaluate(() => {
      const kept = JSON.parse(sessionStorage.getItem('care-chat') ?? '{}') as { conversation?: string };
      return kept.conversation ?? '';
    });
    const cookies = await page.browserContext().cookies();
    return { conversation, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.line.close();
  }
}
