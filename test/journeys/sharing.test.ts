import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { sharing as en } from '../../src/core/messages/en-sharing.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { inEachEngine, story } from './support/story.ts';
import { ownFaults } from './support/visitor.ts';

await inEachEngine('a customer and the page before them', (browser) => {
  story('which an agent asks to see', (step) => {
    let demo: Demo;
    let customer: Customer;
    let maria: Agent;

    before(async () => {
      demo = await startDemo();
      customer = await Customer.open(await browser(), `${demo.origin}/`);
      maria = await Agent.open(await browser(), demo.origin);
      await maria.signIn('Maria');
      await customer.openHelp();
      await customer.write('live agent');
      await maria.accept('customer 1');
      await customer.see('Talking to: Maria, Card disputes');
    });
    after(() => demo.stop());

    /** What the site's own tool would do. */
    const isShared = (on: boolean) =>
      waitFor(customer.page, (wanted) => document.body.classList.contains('is-shared') === wanted, on);
    const ask = () => maria.press('button Ask to see the page');
    const answer = async (): Promise<void> => {
      await customer.see('Maria asks to see this page with you.');
      await customer.press(`button ${en.answer}`, 'Shift+Tab');
      await customer.focusComesTo(`button ${en.decline}`);
    };
    const share = async (): Promise<void> => {
      await ask();
      await answer();
      await customer.press(`button ${en.share}`);
      await customer.see('Maria sees this page, until');
    };

    step('is asked without a word of the focus, and nothing is shared', async () => {
      await ask();
      await customer.hear('Maria asks to see this page with you. Nothing is shared yet.');
      assert.equal(await customer.focus(), customer.field);
      await maria.see('The customer is asked. Nothing is shared yet.');
    });

    step('reads what is seen and what never, and may leave it open', async () => {
      await answer();
      for (const part of [en.seen, en.neverSeen, en.stopAnyTime]) await customer.see(part);
      await customer.page.keyboard.press('Escape');
      await customer.focusComesTo(`button ${en.answer}`);
      await isShared(false);
    });

    step('declines by the button that has the focus, and the agent hears so', async () => {
      await customer.enter();
      await customer.focusComesTo(`button ${en.decline}`);
      await customer.enter();
      await customer.focusComesTo(customer.field);
      await maria.hear('Customer 1: The customer would rather not share the page.');
      await isShared(false);
    });

    step('shares by a press of their own, and both know', async () => {
      await share();
      await isShared(true);
      await customer.hear('Maria sees this page now.');
      await maria.hear('Customer 1: You see the page of the customer.');
    });

    step('stops at the first stop in Help', async () => {
      await customer.press(`button ${en.stop}`, 'Shift+Tab');
      await isShared(false);
      await customer.hear('You stopped sharing. Nobody sees this page.');
      await maria.hear('Customer 1: The customer stopped sharing the page.');
    });

    step('shares nothing any more on a page that is loaded again', async () => {
      await share();
      await isShared(true);
      await customer.page.reload();
      await maria.hear('Customer 1: The customer left the page that you saw.');
      await isShared(false);
      await customer.openHelp();
      await customer.see('Talking to: Maria, Card disputes');
      await customer.seeNot('Maria sees this page');
    });

    step('is not asked at all where the site has no tool for it', async () => {
      await customer.page.evaluate(() => void (document.querySelector('care-chat')!.sharing = false));
      await ask();
      await maria.hear('Customer 1: This page cannot share.');
      assert.doesNotMatch(await customer.panelText(), /asks to see this page/);
      await customer.page.evaluate(() => void (document.querySelector('care-chat')!.sharing = true));
    });

    step('is seen by nobody after a transfer', async () => {
      await share();
      await isShared(true);
      await maria.press('button Transfer', 'Shift+Tab');
      await maria.tabTo('combobox To team');
      await maria.type('Fraud');
      await maria.press('button Transfer customer 1');
      await isShared(false);
      await customer.hear('Nobody sees this page any more.');
      await customer.seeNot('Maria sees this page');
    });

    step('and nothing has gone wrong on any page', () => {
      for (const visitor of [customer, maria]) assert.deepEqual(ownFaults(visitor.watched), []);
    });
  });
});
