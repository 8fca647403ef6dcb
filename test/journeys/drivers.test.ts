import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { english } from './support/dispute-script.ts';
import { inEachEngine, story } from './support/story.ts';
import { ownFaults } from './support/visitor.ts';

const { dispute, charge, card, dates, liveAgent, question, answer } = english;

await inEachEngine('the demo’s page on other backends', (browser, engine) => {
  // What differs here is the backend; the engines are the other journeys' matter.
  if (engine !== 'chromium') return;
  let demo: Demo;
  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.stop());

  story('the assistant over server-sent events, and the gateway’s people', (step) => {
    let customer: Customer;
    let agent: Agent;

    step('fetches the driver and nothing of the gateway', async () => {
      customer = await Customer.open(await browser(), `${demo.origin}/?driver=sse+gateway`);
      agent = await Agent.open(await browser(), demo.origin);
      await customer.openHelp();
      await customer.seeMessage('automated assistant');
    });

    step('leads through the dispute, with replies to choose', async () => {
      await customer.write(dispute);
      await customer.seeMessage(charge);
      await customer.choose(card);
      for (const date of dates) await customer.seeMessage(date);
      assert.ok(!customer.watched.requests.some((url) => url.includes('/care/')));
    });

    step('puts the customer in line, and answers meanwhile', async () => {
      await agent.signIn('Maria');
      await customer.write(liveAgent);
      await customer.see('You are next in line.');
      await customer.write(question);
      await customer.seeMessage(answer);
    });

    step('hands over to the person, who reads what was said so far', async () => {
      await agent.accept('customer 1');
      await customer.see(english.talkingTo);
      await agent.see(dispute);
      await agent.write(english.agentSays);
      await customer.seeMessage(english.agentSays);
      await customer.write(english.customerSays);
      await agent.see(english.customerSays);
    });

    step('ends with the person’s summary, and no fault', async () => {
      await agent.end(english.summary);
      await customer.see(english.summary);
      await customer.see(customer.words.ending.startNew);
      // Chromium counts it as a failure that an answer's line is let go at its end.
      assert.deepEqual(ownFaults(customer.watched), []);
      assert.deepEqual(customer.watched.foreign(), []);
    });
  });

  story('the assistant alone', (step) => {
    step('says that nobody can be called, and whom to phone', async () => {
      const customer = await Customer.open(await browser(), `${demo.origin}/?driver=sse`);
      await customer.openHelp();
      await customer.write(liveAgent);
      await customer.seeMessage('1 800 555 0142');
      assert.ok(!customer.watched.requests.some((url) => url.includes('/care/')));
      assert.deepEqual(ownFaults(customer.watched), []);
    });
  });

  for (const driver of ['xmpp', 'sse+xmpp', 'directline']) {
    story(`${driver}, whose server is not running`, (step) => {
      step('is said in the page with what starts it, and Help says that it does not work', async () => {
        const customer = await Customer.open(await browser(), `${demo.origin}/?driver=${driver}`);
        await waitFor(
          customer.page,
          (words) => {
            const note = document.querySelector<HTMLElement>('#driver-missing');
            return note?.checkVisibility() && note.innerText.replace(/\s+/g, ' ').includes(words);
          },
          'This brings it: npm run start:backends',
        );
        await customer.openHelp();
        await customer.see(customer.words.connection.refused);
        await customer.seePhoneLink(true);
        assert.ok(!customer.watched.requests.some((url) => url.includes('/care/')));
        assert.deepEqual(ownFaults(customer.watched), []);
      });
    });
  }

  story('a driver that there is none of', (step) => {
    step('is said once in the console, and Help is over the gateway', async () => {
      const customer = await Customer.open(await browser(), `${demo.origin}/?driver=pigeon`);
      await customer.openHelp();
      await customer.seeMessage('automated assistant');
      assert.equal(customer.watched.faults.length, 1);
      assert.match(
        customer.watched.faults[0] ?? '',
        /there is no driver "pigeon"; there are gateway, local, sse/,
      );
    });
  });
});
