import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { Agent } from './support/agent.ts';
import { anotherTab } from './support/another-tab.ts';
import { Customer } from './support/customer.ts';
import { inEachEngine, story } from './support/story.ts';

const gone = 'You have signed out. We took this chat off the screen.';

async function hasInField({ page }: Customer, text: string): Promise<void> {
  await waitFor(
    page,
    (words) =>
      document.querySelector('care-chat')?.shadowRoot?.querySelector<HTMLTextAreaElement>('#field')?.value ===
      words,
    text,
  );
}

await inEachEngine('one customer in three tabs', (browser) => {
  story('with one agent', (step) => {
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

    const another = (): Promise<Customer> => anotherTab(first, demo.origin);

    async function heardBy(words: string): Promise<readonly Customer[]> {
      const all = await Promise.all(tabs.map((tab) => tab.spokenTexts()));
      return tabs.filter((_, at) => all[at]?.some((text) => text.includes(words)));
    }

    async function speaker(words: string): Promise<Customer> {
      await Promise.all(tabs.map((tab) => tab.seeMessage(words)));
      return Promise.any(tabs.map(async (tab) => (await tab.hear(words), tab)));
    }

    step('has the place in line in all of them', async () => {
      await first.openHelp();
      await first.write('live agent');
      await first.see('You are next in line.');
      tabs = [first, await another(), await another()];
      for (const tab of tabs) await tab.see('You are next in line.');
    });

    step('sees each word of the agent in all of them, and hears it in one', async () => {
      await agent.signIn('Maria');
      await agent.accept('customer 1');
      for (const tab of tabs) await tab.see('Talking to: Maria');
      await agent.write('Hello, this is Maria.');
      await speaker('Hello, this is Maria.');
      await agent.write('How can I help?');
      // What comes later is spoken later: by then the first has been spoken by all who would.
      await speaker('How can I help?');
      assert.equal((await heardBy('Hello, this is Maria.')).length, 1);
    });

    step('still hears it when the tab that spoke is closed', async () => {
      const [spoke] = await heardBy('How can I help?');
      assert.ok(spoke);
      await spoke.page.close();
      tabs = tabs.filter((tab) => tab !== spoke);
      await agent.write('Are you there?');
      await speaker('Are you there?');
      await agent.write('I will wait.');
      await speaker('I will wait.');
      assert.equal((await heardBy('Are you there?')).length, 1);
    });

    step('sees what they write themselves in the others', async () => {
      const [here, there] = tabs;
      await here!.page.bringToFront();
      await here!.tabTo(here!.field);
      await here!.write('Here I am.');
      await there!.see('Here I am.');
      await agent.see('Here I am.');
    });

    step('finds a draft in each of them, and in none once it is sent', async () => {
      const [here, there] = tabs;
      // There, too, the focus is in the field: of a page that nobody is in.
      await there!.page.bringToFront();
      await there!.tabTo(there!.field);
      await here!.page.bringToFront();
      await here!.tabTo(here!.field);
      // A browser without a window lets each of its pages have it.
      await there!.page.evaluate(() => void Reflect.set(document, 'hasFocus', () => false));
      await here!.type('I will call');
      await hasInField(there!, 'I will call');
      await here!.write(' tomorrow.');
      await hasInField(there!, '');
      await there!.see('I will call tomorrow.');
    });

    step('closes Help in all of them', async () => {
      const [here, there] = tabs;
      await here!.page.keyboard.press('Escape');
      await waitFor(here!.page, () => document.querySelector('care-chat')?.isOpen === false);
      await waitFor(there!.page, () => document.querySelector('care-chat')?.isOpen === false);
      await there!.page.evaluate(() => document.querySelector('care-chat')?.open());
      await waitFor(here!.page, () => document.querySelector('care-chat')?.isOpen === true);
    });

    step('leaves nothing in any of them by one sign-out', async () => {
      const [here, there] = tabs;
      await here!.page.evaluate(() => document.querySelector('care-chat')?.logout());
      for (const tab of [here!, there!]) {
        await tab.see(gone);
        assert.deepEqual(await tab.messages(), []);
        assert.equal(await tab.page.evaluate(() => sessionStorage.length), 0);
      }
    });
  });
});
