import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { contact as en } from '../../src/core/messages/en-contact.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { someoneAhead } from './support/someone-ahead.ts';
import { inEachEngine, story } from './support/story.ts';
import { ownFaults } from './support/visitor.ts';

await inEachEngine('a customer in line', (browser) => {
  story('gives up the place for a call, and the agent sees whom to call', (step) => {
    let demo: Demo;
    let customer: Customer;
    let agent: Agent;
    let leave: () => void;

    before(async () => {
      demo = await startDemo();
      leave = await someoneAhead(demo.origin);
      customer = await Customer.open(await browser(), `${demo.origin}/`);
      agent = await Agent.open(await browser(), demo.origin);
      await agent.signIn('Maria');
      await customer.openHelp();
      await customer.write('live agent');
    });
    after(async () => {
      leave();
      await demo.stop();
    });

    step('sees the place, a range, and how old both are', async () => {
      await customer.see('You are number 2 in line.');
      await customer.see(' minutes.');
      await customer.see(en.updated(0));
      assert.ok(!(await customer.spokenTexts()).some((text) => text.includes('Updated')));
    });

    step('is told what leaving would cost, and keeps the place by Escape', async () => {
      await customer.press('button Leave the line', 'Shift+Tab');
      await customer.focusComesTo('button Stay in line');
      await customer.see('You will lose your place: 2 in line.');
      await customer.page.keyboard.press('Escape');
      await customer.focusComesTo('button Leave the line');
      await customer.see('You are number 2 in line.');
    });

    step('finds the number for fraud without losing the place', async () => {
      await customer.press('button Urgent: fraud or lost card?');
      await customer.focusComesTo('h3 Fraud or lost card');
      await customer.tabTo('link Call +1 800 555 0199');
      await customer.page.keyboard.press('Escape');
      await customer.focusComesTo('button Urgent: fraud or lost card?');
      await customer.see('You are number 2 in line.');
    });

    step('chooses a number that the bank knows and a time, and confirms', async () => {
      await customer.press('button Other ways', 'Shift+Tab');
      await customer.focusComesTo(`h3 ${en.heading}`);
      await customer.press(`button ${en.askCall}`);
      await customer.focusComesTo(`h3 ${en.askCall}`);
      await customer.see('You will lose your place: 2 in line.');
      await customer.tabTo('radio Ends in 42');
      await customer.type(' ');
      await customer.page.keyboard.press('Tab');
      await customer.type(' ');
      await customer.press(`button ${en.book}`);
      await customer.focusComesTo('button Stay in line');
      await customer.press(`button ${en.book}`);
      await customer.focusComesTo(`h3 ${en.booked}`);
      await customer.see('The number ends in 42.');
      await customer.hear('We will call you on');
      await customer.seeNot('You are number');
    });

    step('and the agent hears and sees the call, and no number', async () => {
      await agent.hear('asked for a call.');
      await agent.see('Calls and messages');
      await agent.see('on the number ending in 42');
      assert.ok(![...customer.watched.requests].some((url) => url.includes('%2B')));
    });

    step('and the assistant is still there, and no policy was touched', async () => {
      await customer.page.keyboard.press('Escape');
      await customer.focusComesTo('button Other ways');
      await customer.tabTo(customer.field);
      const moves = await customer.moves();
      assert.deepEqual(
        moves.filter(({ to }) => to === 'nothing'),
        [],
      );
      assert.deepEqual([...ownFaults(customer.watched), ...ownFaults(agent.watched)], []);
    });
  });
});
