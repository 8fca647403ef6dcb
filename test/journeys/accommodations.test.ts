import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { settings as en } from '../../src/core/messages/en-settings.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { inEachEngine, story } from './support/story.ts';
import { ownFaults } from './support/visitor.ts';

await inEachEngine('what a customer needs of who writes to them', (browser) => {
  story('reaches the agent when the customer ticks it, and not before', (step) => {
    let demo: Demo;
    let customer: Customer;
    let agent: Agent;
    const shared = 'Agents now see how you like to chat: a slower pace, plain words.';

    before(async () => {
      demo = await startDemo();
      customer = await Customer.open(await browser(), `${demo.origin}/`);
      agent = await Agent.open(await browser(), demo.origin);
      await customer.openHelp();
    });
    after(() => demo.stop());

    async function tick(...labels: string[]): Promise<void> {
      await customer.press(`button ${customer.words.chrome.moreOptions}`, 'Shift+Tab');
      await customer.press(`button ${customer.words.chrome.settings}`);
      await customer.focusComesTo(`h3 ${en.heading}`);
      for (const label of labels) {
        await customer.tabTo(`checkbox ${label}`);
        await customer.type(' ');
      }
      await customer.page.keyboard.press('Escape');
      await customer.focusComesTo(`button ${customer.words.chrome.moreOptions}`);
    }

    step('who chooses a slower pace tells nobody by that', async () => {
      await tick(en.labels.slowerPace, en.labels.plainWords);
      assert.ok(!(await customer.panelText()).includes('Agents now see'));
    });

    step('and ticks that agents may know, which is said once', async () => {
      await tick(en.labels.share);
      await customer.see(shared);
      await customer.hearTimes(shared, 1);
    });

    step('and the agent reads it with the customer', async () => {
      await customer.tabTo(customer.field);
      await customer.write('live agent');
      await agent.signIn('Maria');
      await agent.accept('customer 1');
      await agent.see('How this customer likes to chat');
      await agent.see('Prefers a slower pace: one message at a time');
      await agent.see('Prefers plain words');
    });

    step('whose message waits until the customer goes on', async () => {
      await agent.write('Good morning, Alex.');
      await customer.hear('One more message waits for you. Press Next message');
      assert.ok(!(await customer.panelText()).includes('Good morning, Alex.'));
      await customer.press('button Next message (1 waits)', 'Shift+Tab');
      await customer.hear('Good morning, Alex.');
      await customer.focusComesTo(customer.field);
    });

    step('and who is asked to wait for an answer before a second one', async () => {
      await agent.write('Which card is it?');
      await agent.hear('This customer prefers one message at a time.');
      await agent.see('press Send once more to send this now');
      await customer.write('Thank you.');
      await agent.hear('Thank you.');
      await agent.enter();
      await customer.hear('Which card is it?');
    });

    step('or may insist', async () => {
      await agent.write('The one ending 1005?');
      await agent.see('press Send once more to send this now');
      await agent.enter();
      await customer.see('Next message (1 waits)');
      await customer.press('button Next message (1 waits)', 'Shift+Tab');
      await customer.hear('The one ending 1005?');
    });

    step('until the customer takes it back', async () => {
      await tick(en.labels.share);
      await customer.see('Agents no longer see how you like to chat.');
      await agent.hear('no longer shares how they like to chat');
      // The pace on the customer's side stays theirs.
      await agent.write('One more thing.');
      await customer.see('Next message (1 waits)');
      await customer.press('button Next message (1 waits)');
      await customer.hear('One more thing.');
    });

    step('and nothing went wrong on either page', () => {
      assert.deepEqual([...ownFaults(customer.watched), ...ownFaults(agent.watched)], []);
    });
  });
});
