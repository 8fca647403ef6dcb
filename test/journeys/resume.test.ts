import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { startDemo, type Demo } from '../support/launch.ts';
import { openTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { waitFor } from '../support/wait.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { inEachEngine, story } from './support/story.ts';

await inEachEngine('a page that is loaded again', (browser) => {
  story('in the middle of a talk with an agent', (step) => {
    let demo: Demo;
    let customer: Customer;
    let agent: Agent;
    let written: string[];

    before(async () => {
      demo = await startDemo();
      customer = await Customer.open(await browser(), demo.origin);
      agent = await Agent.open(await browser(), demo.origin);
    });
    after(() => demo.stop());

    step('has a conversation to go on with', async () => {
      await customer.openHelp();
      await customer.write('live agent');
      await customer.see('You are next in line.');
      await agent.signIn('Maria');
      await agent.accept('customer 1');
      await customer.see('Talking to: Maria');
      await agent.write('Hello, this is Maria.');
      await customer.seeMessage('Hello, this is Maria.');
      await customer.write('Please stay with me.');
      await agent.see('Please stay with me.');
      await waitFor(customer.page, () => {
        const root = document.querySelector('care-chat')?.shadowRoot;
        return !root?.textContent.includes('Sending');
      });
      written = (await customer.messages()).map(({ text }) => text);
    });

    step('opens nothing by itself and takes the focus nowhere', async () => {
      await customer.page.reload();
      await agent.write('I am still here.');
      await customer.launcherBecomes('Help, 1 new message');
      assert.equal(await customer.panelText(), '');
      assert.equal(await customer.focus(), 'nothing');
      assert.deepEqual(await customer.moves(), []);
      await customer.hear('New message from Maria. Help, 1 unread.');
    });

    step(
      'shows all of the conversation once when the customer opens it, with the agent still there',
      async () => {
        await customer.press('button Help, 1 new message');
        await customer.focusComesTo(customer.field);
        await customer.see('Talking to: Maria, Card disputes');
        const now = (await customer.messages()).map(({ text }) => text);
        assert.deepEqual(now, [...written, 'I am still here.']);
        await customer.hear('Maria said: I am still here.');
      },
    );

    step('and goes on, in both directions', async () => {
      await customer.write('Good.');
      await agent.see('Good.');
      await agent.write('What can I do for you?');
      await customer.seeMessage('What can I do for you?');
      for (const { watched } of [customer, agent]) {
        assert.deepEqual(watched.faults, []);
        assert.deepEqual(watched.foreign(), []);
      }
    });
  });

  story('with the line down, and words that have not gone out', (step) => {
    let demo: Demo;
    let line: TcpProxy;
    let customer: Customer;
    let agent: Agent;
    const words = ['I wrote this without a line.', 'And this.', 'My card is lost.'];

    before(async () => {
      demo = await startDemo();
      line = await openTcpProxy(demo.port);
      customer = await Customer.open(await browser(), `${line.origin}/`);
      agent = await Agent.open(await browser(), demo.origin);
    });
    after(async () => {
      await line.close();
      await demo.stop();
    });

    step('has an agent, and a line that breaks', async () => {
      await customer.openHelp();
      await customer.write('live agent');
      await customer.see('You are next in line.');
      await agent.signIn('Maria');
      await agent.accept('customer 1');
      await customer.see('Talking to: Maria');
      line.drop();
      await customer.see('Connection lost.');
      for (const text of words) await customer.write(text);
      await customer.see('Waiting to send');
      await isKept(customer);
    });

    step('sends them when it is there again, each once and in their order', async () => {
      line.restore();
      await customer.page.reload();
      for (const text of words) await agent.see(text);
      await customer.launcherBecomes('Help');
      await customer.press('button Help');
      await customer.focusComesTo(customer.field);
      for (const text of words) await customer.see(text);
      await waitFor(customer.page, () => {
        const shown = document.querySelector('care-chat')?.shadowRoot?.textContent ?? '';
        return !shown.includes('Sending') && !shown.includes('Waiting to send');
      });
      const own = (await customer.messages()).filter(({ author }) => author === 'You');
      assert.deepEqual(
        own.slice(-words.length).map(({ text }) => text),
        words,
      );
      const there = (await agent.messages()).map(({ text }) => text);
      assert.deepEqual(
        there.filter((text) => words.includes(text)),
        words,
      );
    });

    step('and keeps nothing of them any more', async () => {
      await waitFor(customer.page, async () => {
        const opened = indexedDB.open('care-chat');
        await new Promise((resolve) => (opened.onsuccess = resolve));
        const kept = opened.result.transaction('kept').objectStore('kept').getKey('unsent');
        await new Promise((resolve) => (kept.onsuccess = resolve));
        opened.result.close();
        return kept.result === undefined;
      });
    });
  });
});

/** Nothing is being put on the device any more. */
async function isKept({ page }: Customer): Promise<void> {
  for (let calm = 0; calm < 3; calm++) {
    await waitFor(page, async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return ![...held, ...pending].some(({ name }) => name === 'care-chat unsent');
    });
  }
}
