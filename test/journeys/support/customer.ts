import type { Browser } from 'puppeteer-core';
import { es } from '../../../src/adapters/locale/es.ts';
import { en } from '../../../src/core/messages/en.ts';
import type { Messages } from '../../../src/core/messages/messages.ts';
import { waitFor } from '../../support/wait.ts';
import { openRecorded, Visitor, type Prepare, type Shown } from './visitor.ts';

/** A customer at a page with `<care-chat>`. */
export class Customer extends Visitor {
  static async open(browser: Browser, url: string, prepare?: Prepare): Promise<Customer> {
    const customer = new Customer(await openRecorded(browser, url, prepare));
    await customer.launcherIsThere();
    return customer;
  }

  /** The widget's sentences in the language that the customer reads. */
  words: Messages = en;

  get field(): string {
    return `textbox ${this.words.composer.label}`;
  }

  /** The page's own button that changes its language, and the widget's with it. */
  async readInSpanish(): Promise<void> {
    await this.press('button Español');
    this.words = es;
    await this.launcherIsThere();
  }

  async openHelp(): Promise<void> {
    await this.press(`button ${this.words.chrome.help}`);
    await this.focusComesTo(this.field);
  }

  /** Types where the focus is, and sends. */
  async write(text: string): Promise<void> {
    await this.type(text);
    await this.enter();
  }

  /** A reply that is offered stands before the field. */
  async choose(label: string): Promise<void> {
    await this.see(label);
    await this.press(`button ${label}`, 'Shift+Tab');
    await this.focusComesTo(this.field);
  }

  /** All that the open panel shows, as text. */
  panelText(): Promise<string> {
    return this.page.evaluate(() => {
      const content = document.querySelector('care-chat')?.shadowRoot?.querySelector<HTMLElement>('.content');
      // Of what is not drawn, `innerText` is all the text.
      return content?.checkVisibility() ? content.innerText.replace(/\s+/g, ' ') : '';
    });
  }

  async see(part: string): Promise<void> {
    await waitFor(
      this.page,
      (words) => {
        const root = document.querySelector('care-chat')?.shadowRoot;
        const content = root?.querySelector<HTMLElement>('.content');
        return content?.checkVisibility() && content.innerText.replace(/\s+/g, ' ').includes(words);
      },
      part,
    );
  }

  /** Waits until the panel shows this no more. */
  async seeNot(part: string): Promise<void> {
    await waitFor(
      this.page,
      (words) => {
        const root = document.querySelector('care-chat')?.shadowRoot;
        const text = root?.querySelector<HTMLElement>('.content')?.innerText;
        return text !== undefined && !text.replace(/\s+/g, ' ').includes(words);
      },
      part,
    );
  }

  /** Waits until a message of the other side is there as a whole. */
  async seeMessage(part: string): Promise<void> {
    await waitFor(
      this.page,
      (words) => {
        const root = document.querySelector('care-chat')?.shadowRoot;
        return [...(root?.querySelectorAll<HTMLElement>('article:not(.own)') ?? [])].some(
          (one) => one.innerText.replace(/\s+/g, ' ').includes(words) && !one.querySelector('button.stop'),
        );
      },
      part,
    );
  }

  /** What stands in the group that keeps the place in line and the case number in view. */
  status(): Promise<string> {
    return this.page.evaluate(() => {
      const group = document.querySelector('care-chat')?.shadowRoot?.querySelector<HTMLElement>('.status');
      return (group?.innerText ?? '').replace(/\s+/g, ' ');
    });
  }

  /** The messages on screen, oldest first; each article is named by the heading of its author. */
  messages(): Promise<Shown[]> {
    return this.page.evaluate(() => {
      const root = document.querySelector('care-chat')!.shadowRoot!;
      return [...root.querySelectorAll('article')].map((one) => ({
        author: root
          .getElementById(one.getAttribute('aria-labelledby')!)!
          .textContent.trim()
          .replace(/, [^,]*$/, ''),
        text: one.querySelector<HTMLElement>('.bubble')!.innerText.replace(/\s+/g, ' ').trim(),
      }));
    });
  }

  /** Lines of the system on screen, oldest first. */
  notices(): Promise<string[]> {
    return this.page.evaluate(() => {
      const root = document.querySelector('care-chat')!.shadowRoot!;
      return [...root.querySelectorAll('.notice > span')].map((one) => one.textContent.trim());
    });
  }

  /** Waits until the Help button bears this name. */
  async launcherBecomes(name: string): Promise<void> {
    await waitFor(
      this.page,
      (one) => {
        const button = document.querySelector('care-chat')?.shadowRoot?.querySelector('.launcher');
        return (button?.getAttribute('aria-label') ?? button?.textContent.trim()) === one;
      },
      name,
    );
  }

  /** The page's own phone link is to be seen, and within the panel or the card where `inside`. */
  async seePhoneLink(inside: boolean): Promise<void> {
    await waitFor(
      this.page,
      (within) => {
        const link = document.querySelector<HTMLElement>('care-chat > a[href^="tel:"]');
        if (!link?.checkVisibility() || link.getBoundingClientRect().height === 0) return false;
        return !within || link.assignedSlot?.closest('.panel, .card') != null;
      },
      inside,
    );
  }

  private async launcherIsThere(): Promise<void> {
    await waitFor(
      this.page,
      (name) => document.querySelector('care-chat')?.shadowRoot?.textContent.includes(name),
      this.words.chrome.help,
    );
  }
}
