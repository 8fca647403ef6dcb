import type { Browser } from 'puppeteer-core';
import { waitFor } from '../../support/wait.ts';
import { openRecorded, Visitor, type Shown } from './visitor.ts';

const composer = 'textbox Your message';

/** A live agent at the desk. */
export class Agent extends Visitor {
  static async open(browser: Browser, origin: string): Promise<Agent> {
    const agent = new Agent(await openRecorded(browser, `${origin}/desk.html`));
    await waitFor(agent.page, () => document.querySelector('#agent-name') !== null);
    return agent;
  }

  /** Signs in to a team, that for card disputes unless the first letters of another are given. */
  async signIn(
    name: string,
    { writesSpanish = false, team = 'Card', supervisor = false } = {},
  ): Promise<void> {
    await this.tabTo('textbox Your name');
    await this.type(name);
    await this.tabTo('combobox Team');
    await this.type(team);
    if (writesSpanish) {
      await this.tabTo('checkbox Español');
      await this.type(' ');
    }
    if (supervisor) {
      await this.tabTo('checkbox I am a supervisor');
      await this.type(' ');
    }
    await this.press('button Sign in');
    await this.focusComesTo('h2 Waiting');
    await this.see('Online');
  }

  /** Takes over a customer, by the desk's own name for them, such as "customer 1". */
  async accept(customer: string): Promise<void> {
    await this.see(`C${customer.slice(1)}`);
    await this.press(`button Accept ${customer}`);
    await this.focusComesTo(composer);
  }

  /** Joins the talk of a colleague. */
  async join(customer: string): Promise<void> {
    await this.press(`button Join ${customer}`);
    await this.focusComesTo(composer);
  }

  /** Writes to the customer; the focus is in the composer or before it. */
  async write(text: string): Promise<void> {
    await this.tabTo(composer);
    await this.type(text);
    await this.enter();
  }

  /** Opens a case and gives its number. */
  async openCase(): Promise<string> {
    await this.press('button Open a case');
    const number = await waitFor(this.page, () => document.querySelector('.case-number')?.textContent);
    await this.tabTo(composer, 'Shift+Tab');
    return number;
  }

  async end(summary: string): Promise<void> {
    await this.press('button End chat', 'Shift+Tab');
    await this.focusComesTo('textbox Summary');
    await this.type(summary);
    await this.press('button Send summary and end');
    await this.focusComesTo('h2 Waiting');
  }

  async see(part: string): Promise<void> {
    await waitFor(this.page, (words) => document.body.innerText.replace(/\s+/g, ' ').includes(words), part);
  }

  /** The messages of the conversation on screen, oldest first. */
  messages(): Promise<Shown[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('#log article')].map((one) => ({
        author: document
          .getElementById(one.getAttribute('aria-labelledby')!)!
          .textContent.split(',')[0]!
          .trim(),
        text: one.querySelector<HTMLElement>('.bubble')!.innerText.replace(/\s+/g, ' ').trim(),
      })),
    );
  }
}
