import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { contact as es } from '../../src/adapters/locale/es-contact.ts';
import { contact as en } from '../../src/core/messages/en-contact.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { inEachEngine, story } from './support/story.ts';
import { ownFaults } from './support/visitor.ts';

/** Open on every day but this one, wherever this runs. */
const holiday = {
  CARE_HOURS: '00:00-23:59',
  CARE_TIME_ZONE: 'UTC',
  CARE_DAYS: '0,1,2,3,4,5,6',
  CARE_HOLIDAYS: [-1, 0, 1]
    .map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10))
    .join(','),
};

await inEachEngine('out of hours', (browser) => {
  story('a customer leaves a message, and the agent reads it', (step) => {
    let demo: Demo;
    let customer: Customer;

    before(async () => {
      demo = await startDemo(holiday);
      customer = await Customer.open(await browser(), `${demo.origin}/`);
      await customer.openHelp();
    });
    after(() => demo.stop());

    step('hears and sees that nobody is there, and when somebody is', async () => {
      await customer.hear('We are closed for a holiday. No live agent is here now. Agents are back on');
      await customer.see('We are closed for a holiday.');
      await customer.see('your time.');
      assert.equal(await customer.focus(), customer.field);
    });

    step('is answered by the assistant all the same', async () => {
      await customer.write('How do I replace a card?');
      await customer.seeMessage('card');
    });

    step('asks for a person, and is told at once', async () => {
      await customer.write('live agent');
      await customer.hear('No live agent is here now. The assistant can still help you.');
      await customer.seeNot('in line.');
    });

    step('writes a message, of which the guard holds back the card number', async () => {
      await customer.press(`button ${en.otherWays}`, 'Shift+Tab');
      await customer.focusComesTo(`h3 ${en.heading}`);
      await customer.press(`button ${en.leaveMessage}`);
      await customer.focusComesTo(`h3 ${en.leaveMessage}`);
      await customer.tabTo(`textbox ${en.message}`);
      await customer.type('Charge on card 4111 1111 1111 1111');
      await customer.press(`button ${en.send}`);
      await customer.focusComesTo(`textbox ${en.message}`);
      await customer.press('button Remove it and send');
      await customer.focusComesTo(`h3 ${en.left}`);
      await customer.hear('Your message is with our team.');
    });

    step('and the agent who comes later finds it', async () => {
      const agent = await Agent.open(await browser(), demo.origin);
      await agent.signIn('Maria');
      await agent.see('Calls and messages');
      await agent.see('Charge on card');
      assert.ok(!(await agent.page.evaluate(() => document.body.innerText)).includes('4111'));
      assert.deepEqual([...ownFaults(agent.watched), ...ownFaults(customer.watched)], []);
    });
  });

  story('the same in Spanish', (step) => {
    let demo: Demo;
    let customer: Customer;

    before(async () => {
      demo = await startDemo(holiday);
      customer = await Customer.open(await browser(), `${demo.origin}/`);
      await customer.readInSpanish();
      await customer.openHelp();
    });
    after(() => demo.stop());

    step('is told, and offered the same', async () => {
      await customer.hear('Hoy es feriado. No hay agentes en vivo ahora.');
      await customer.press(`button ${es.otherWays}`, 'Shift+Tab');
      await customer.focusComesTo(`h3 ${es.heading}`);
      await customer.see(es.askCall);
      await customer.see(es.leaveMessage);
      await customer.seePhoneLink(true);
    });
  });
});
