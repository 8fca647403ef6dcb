import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { form as en } from '../../src/core/messages/en-form.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { inEachEngine, story } from './support/story.ts';

await inEachEngine('a form that the agent sends', (browser) => {
  story('is filled in, and stands in the chat', (step) => {
    let demo: Demo;
    let customer: Customer;
    let agent: Agent;

    before(async () => {
      demo = await startDemo();
      customer = await Customer.open(await browser(), `${demo.origin}/`);
      agent = await Agent.open(await browser(), demo.origin);
      await customer.openHelp();
      await customer.write('live agent');
      await agent.signIn('Maria');
      await agent.accept('customer 1');
      await customer.hear('Maria');
    });
    after(() => demo.stop());

    step('and the customer hears what it is about, and where the button is', async () => {
      await agent.press('button Send the address form');
      await customer.hear('Maria sends a form: Check your address. Use the button Fill in');
      assert.equal(await customer.focus(), customer.field);
      await agent.see('The customer has the form: Check your address.');
    });

    step('and what is missing is told by the field', async () => {
      await customer.press(`button ${en.fillIn}`, 'Shift+Tab');
      await customer.focusComesTo('radio Yes');
      await customer.type(' ');
      await customer.enter();
      await customer.focusComesTo(`group ${en.problems}`);
      await customer.press(`button Street and number: ${en.problem('empty')}`);
      await customer.focusComesTo('textbox Street and number');
    });

    step('and the answers are read by both as a message', async () => {
      await customer.type('12 Main Street');
      await customer.tabTo('textbox Since when?');
      await customer.type('03012025');
      await customer.press(`button ${en.send}`);
      await customer.focusComesTo(customer.field);
      await customer.hear('You filled in the form.');
      await customer.see('Street and number: 12 Main Street');
      await agent.hear('Customer 1: The customer filled in the form.');
      await agent.see('Street and number: 12 Main Street');
      await agent.see('Since when? March 1, 2025');
    });

    step('without a fault', () => {
      assert.deepEqual([customer.watched.faults, agent.watched.faults], [[], []]);
    });
  });
});
