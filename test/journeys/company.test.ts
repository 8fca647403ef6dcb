import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { escalation as en } from '../../src/core/messages/en-escalation.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { inEachEngine, story } from './support/story.ts';
import { ownFaults } from './support/visitor.ts';

await inEachEngine('a customer with more than one person', (browser) => {
  story('asks for a supervisor, and talks to the travel desk beside the agent', (step) => {
    let demo: Demo;
    let customer: Customer;
    let maria: Agent;
    let dana: Agent;
    let ben: Agent;

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

    step('hears at once that no supervisor is there, and that Maria is', async () => {
      await customer.press('button More options', 'Shift+Tab');
      await customer.press('button Ask for a supervisor');
      await customer.focusComesTo(`h3 ${en.heading}`);
      await customer.see('Maria stays with you.');
      await customer.tabTo('radio My problem is not solved');
      await customer.type(' ');
      await customer.press(`button ${en.send}`);
      await customer.focusComesTo('button More options');
      await customer.hear('No supervisor is here now. You can ask again later. Maria is still here.');
    });

    step('is told what is missing, and what may not be written there', async () => {
      dana = await Agent.open(await browser(), demo.origin);
      await dana.signIn('Dana', { team: 'Customer', supervisor: true });
      await customer.enter();
      await customer.press('button Ask for a supervisor');
      await customer.focusComesTo(`h3 ${en.heading}`);
      await customer.press(`button ${en.send}`);
      await customer.hear(en.chooseFirst);
      await customer.type(' ');
      await customer.tabTo(`textbox ${en.more}`);
      await customer.type('My card 4111 1111 1111 1111 was blocked');
      await customer.press(`button ${en.send}`);
      await customer.focusComesTo(`textbox ${en.more}`);
      assert.ok(!(await maria.messages()).some(({ text }) => text.includes('4111')));
    });

    step('asks: the agent hears that a supervisor is asked for, and the supervisor why', async () => {
      await customer.clear();
      await customer.type('The fee is still there.');
      await customer.press(`button ${en.send}`);
      await customer.focusComesTo('button More options');
      await customer.see('You asked for a supervisor. Maria is still here.');
      await maria.hear('Customer 1: A supervisor is asked for.');
      await dana.hear('Customer 1 asks for a supervisor. Maria is with them.');
      await dana.see('The problem is not solved: The fee is still there.');
      const seen = await maria.page.evaluate(() => document.body.innerText);
      assert.ok(!seen.includes('The fee is still there.'), 'that may be about Maria');
    });

    step('talks to both, and sees who says what', async () => {
      await dana.join('customer 1');
      await customer.hear('Maria is still here.');
      await customer.see('Talking to: Maria, Dana');
      await dana.write('Hello, I am Dana. I have read all of it.');
      await customer.seeMessage('Hello, I am Dana.');
      await maria.write('I am still here too.');
      await customer.seeMessage('I am still here too.');
      const authors = (await customer.messages()).slice(-2).map(({ author }) => author);
      assert.deepEqual(authors, ['Dana, supervisor', 'Maria, live agent']);
    });

    step('reads and hears what was decided', async () => {
      await dana.press('button Leave', 'Shift+Tab');
      await dana.tabTo('textbox What you decided');
      await dana.type('We take the fee back.');
      await dana.press('button Leave the chat');
      await dana.focusComesTo('h2 Waiting');
      await customer.hear('The supervisor decided: We take the fee back.');
      await customer.see('Talking to: Maria, Card disputes');
      await maria.hear('Customer 1: Dana has left.');
    });

    step('meets the travel desk beside Maria', async () => {
      ben = await Agent.open(await browser(), demo.origin);
      await ben.signIn('Ben', { team: 'Rewards' });
      await maria.press('button Bring someone in');
      await maria.focusComesTo('combobox Who');
      await maria.type('Rewards');
      await maria.tabTo('textbox What for');
      await maria.type('a refund of a flight');
      await maria.press('button Ask them to join');
      await customer.hear('Maria asks a colleague to join: Rewards and travel.');
      await ben.hear('Maria asks you to join customer 1.');
      await ben.see('a refund of a flight');
      await ben.join('customer 1');
      await customer.see('Talking to: Maria, Ben');
      await ben.write('I see your flight.');
      await customer.seeMessage('I see your flight.');
    });

    step('sees the colleague go, who is asked for no words', async () => {
      await ben.press('button Leave', 'Shift+Tab');
      await ben.focusComesTo('button Go back');
      await ben.press('button Leave the chat');
      await ben.focusComesTo('h2 Waiting');
      await customer.see('Talking to: Maria, Card disputes');
    });

    step('has a ready reply of the agent translated', async () => {
      await maria.press('button Anything else', 'Shift+Tab');
      await maria.enter();
      await customer.seeMessage('Is there anything else');
      await customer.press('button More options', 'Shift+Tab');
      await customer.press('button Español');
      await customer.focusComesTo('button Más opciones');
      await customer.tabTo('textbox Su mensaje');
      await customer.press('button Traducir', 'Shift+Tab');
      await customer.hear('¿Puedo ayudarle en algo más?');
      await customer.see('Traducido por una máquina:');
    });

    step('and nothing has gone wrong on any page', () => {
      for (const visitor of [customer, maria, dana, ben]) assert.deepEqual(ownFaults(visitor.watched), []);
    });
  });
});
