import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { Agent } from './support/agent.ts';
import { anotherTab } from './support/another-tab.ts';
import { Customer } from './support/customer.ts';
import { inEachEngine, story } from './support/story.ts';

/** How many sockets of this page are open, from its next load on. */
async function countSockets(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const opened: WebSocket[] = [];
    globalThis.WebSocket = class extends WebSocket {
      constructor(...words: ConstructorParameters<typeof WebSocket>) {
        super(...words);
        opened.push(this);
      }
    };
    Reflect.set(globalThis, 'openSockets', () => opened.filter(({ readyState }) => readyState < 2).length);
  });
}

const socketsOf = ({ page }: Customer): Promise<number> =>
  page.evaluate(() => (Reflect.get(globalThis, 'openSockets') as () => number)());

await inEachEngine('three tabs of one sign-in', (browser) => {
  story('that go by one line', (step) => {
    let demo: Demo;
    let agent: Agent;
    let first: Customer;
    let tabs: readonly Customer[];

    before(async () => {
      demo = await startDemo();
      first = await Customer.open(await browser(), demo.origin);
      agent = await Agent.open(await browser(), demo.origin);
    });
    after(() => demo.stop());

    const another = (): Promise<Customer> => anotherTab(first, demo.origin, countSockets);

    /** The one that has the line, once it alone has one. */
    async function holder(): Promise<Customer> {
      for (const tab of tabs) await waitFor(tab.page, () => document.querySelector('care-chat')?.isOpen);
      const counts = await Promise.all(tabs.map(socketsOf));
      assert.deepEqual(counts.toSorted(), [...tabs.slice(1).map(() => 0), 1], 'one socket in all');
      return tabs[counts.indexOf(1)]!;
    }

    step('show the same in each, with one socket in all', async () => {
      await countSockets(first.page);
      await first.page.reload();
      await first.launcherBecomes('Help');
      await first.openHelp();
      await first.write('live agent');
      await first.see('You are next in line.');
      tabs = [first, await another(), await another()];
      for (const tab of tabs) await tab.see('You are next in line.');
      assert.equal(await holder(), first);
    });

    step('bring the words of each to the agent once, and to the others', async () => {
      await agent.signIn('Maria');
      await agent.accept('customer 1');
      for (const tab of tabs) await tab.see('Talking to: Maria');
      const [, second, third] = tabs;
      await second!.page.bringToFront();
      await second!.write('From the second.');
      for (const one of [first, third!, agent]) await one.see('From the second.');
      await agent.write('I see you.');
      for (const tab of tabs) await tab.see('I see you.');
      assert.equal(
        (await third!.messages()).filter(({ text }) => text.includes('From the second.')).length,
        1,
      );
    });

    step('go on by another when the tab that had it is closed', async () => {
      const [, second, third] = tabs;
      await first.page.close();
      tabs = [second!, third!];
      await agent.write('Are you still there?');
      for (const tab of tabs) await tab.see('Are you still there?');
      await third!.page.bringToFront();
      await third!.write('From the third.');
      for (const one of [second!, agent]) await one.see('From the third.');
      await holder();
    });

    step('go on when the tab that has it is loaded anew', async () => {
      const has = await holder();
      const other = tabs.find((tab) => tab !== has)!;
      await has.page.reload();
      await has.launcherBecomes('Help');
      await has.openHelp();
      await has.see('From the third.');
      await agent.write('And now?');
      for (const tab of [other, has]) await tab.see('And now?');
      await other.page.bringToFront();
      await other.write('Still here.');
      for (const one of [has, agent]) await one.see('Still here.');
      await holder();
    });
  });
});
