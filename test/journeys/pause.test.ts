import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { suspension } from '../../src/core/messages/en-suspension.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { inEachEngine, story } from './support/story.ts';
import { ownFaults } from './support/visitor.ts';

await inEachEngine('a customer with an agent', (browser) => {
  story('turns to the assistant for a while, and back', (step) => {
    let demo: Demo;
    let customer: Customer;
    let maria: Agent;

    before(async () => {
      demo = await startDemo();
      customer = await Customer.open(await browser(), demo.origin);
      maria = await Agent.open(await browser(), demo.origin);
      await maria.signIn('Maria');
      await customer.openHelp();
      await customer.write('live agent');
      await maria.accept('customer 1');
      await customer.see('Talking to: Maria, Card disputes');
    });
    after(() => demo.stop());

    step('pauses with the agent and asks the assistant; the agent knows', async () => {
      await customer.press('button More options', 'Shift+Tab');
      await customer.press('button Pause with Maria, talk to the assistant');
      await customer.focusComesTo(customer.field);
      await customer.see('Talking to: Assistant (automated)');
      await customer.hear('You paused with Maria. You talk to the assistant now.');
      await maria.hear('Customer 1: The customer has paused, and talks to the assistant.');
      await customer.write('How many points do I have?');
      await customer.seeMessage('points');
    });

    step('gets the agent’s words meanwhile, also after a reload, and the way back with them', async () => {
      await maria.write('I have found your charge.');
      await customer.seeMessage('I have found your charge.');
      await customer.hear('Maria said: I have found your charge. You are still with the assistant.');
      await customer.write('what are your hours?');
      await customer.seeMessage('8 a.m. to 9 p.m.');
      await customer.page.reload();
      await maria.write('I am still here.');
      await customer.launcherBecomes('Help, 1 new message');
      await customer.press('button Help, 1 new message');
      await customer.focusComesTo(customer.field);
      await customer.see('Talking to: Assistant (automated)');
      await customer.see(suspension.mark);
      await customer.press(`button ${suspension.back('Maria')}`, 'Shift+Tab');
      await customer.see('Talking to: Maria, Card disputes');
      await customer.hear('You talk to Maria again.');
      await maria.hear('Customer 1: The customer is back from the assistant.');
      await customer.write('Thank you, Maria.');
      await maria.see('Thank you, Maria.');
    });

    step('and nothing has gone wrong on any page', () => {
      for (const visitor of [customer, maria]) assert.deepEqual(ownFaults(visitor.watched), []);
    });
  });
});
