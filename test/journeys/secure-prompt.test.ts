import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { secure as es } from '../../src/adapters/locale/es-secure.ts';
import { secure as en } from '../../src/core/messages/en-secure.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { withoutIdsAndTimes } from '../support/without-ids.ts';
import type { Agent } from './support/agent.ts';
import type { Customer } from './support/customer.ts';
import { framesOf, recordFrames, storageOf } from './support/frames.ts';
import { inEachEngine, story } from './support/story.ts';
import { assertUndisturbed, together } from './support/together.ts';

const lastFour = `textbox ${en.label('last-four')}`;
const zip = `textbox ${en.label('zip')}`;

/** The desk asks by its dialog, with the keyboard alone. */
async function askFor(agent: Agent, purpose: string): Promise<void> {
  await agent.press('button Ask for details');
  await agent.tabTo('textbox What for');
  await agent.type(purpose);
  await agent.press('button Ask for them');
  await agent.focusComesTo('button Take the question back');
}

/** From the field over the conversation to the pin, and into the form. */
async function openForm(customer: Customer, button: string = en.answer, first = lastFour): Promise<void> {
  await customer.press(`button ${button}`, 'Shift+Tab');
  await customer.focusComesTo(first);
}

/** Takes out what is in the field that has the focus, and types. */
async function retype(customer: Customer, text: string): Promise<void> {
  const { keyboard } = customer.page;
  await keyboard.down('Control');
  await keyboard.press('a');
  await keyboard.up('Control');
  await customer.type(text);
}

await inEachEngine('details that the agent needs', (browser) => {
  story('are asked for, refused, corrected and given', (step) => {
    let demo: Demo;
    let customer: Customer;
    let agent: Agent;

    before(async () => {
      demo = await startDemo();
      [customer, agent] = await together(await browser(), demo, { prepare: recordFrames });
    });
    after(() => demo.stop());

    step('and the customer hears who wants them, and where the button is', async () => {
      await askFor(agent, 'To find the charge');
      await customer.hear('Maria asks for details: To find the charge. Use the button Answer');
      assert.equal(await customer.focus(), customer.field);
      await agent.see('To find the charge (last four digits and ZIP code)');
      await agent.see('The customer has been asked.');
    });

    step('and a whole card number goes nowhere, and why is read at once', async () => {
      await openForm(customer);
      await customer.type('4111111111111111');
      await customer.tabTo(zip);
      await customer.type('85004');
      await customer.enter();
      await customer.focusComesTo(`group ${en.problems}`);
      await customer.see(`${en.label('last-four')}: ${en.problem('whole')}`);
      assert.deepEqual(
        // Four digits alone are also in the time of an event now and then.
        (await framesOf(customer.page)).filter((frame) => /4111\D{0,2}1111/.test(frame)),
        [],
      );
    });

    step('and the line of what is wrong leads to its field', async () => {
      await customer.press(`button ${en.label('last-four')}: ${en.problem('whole')}`);
      await customer.focusComesTo(lastFour);
      await retype(customer, '7391');
      await customer.enter();
    });

    step('and what does not match is told by the field, to both', async () => {
      await customer.focusComesTo(`group ${en.problems}`);
      await customer.see(`${en.label('last-four')}: ${en.problem('wrong')}`);
      await agent.hear('Customer 1: Not matched yet: last four digits. The customer can try again.');
      await agent.see('Not matched yet: last four digits.');
    });

    step('and what matches closes the form, with the focus in the field', async () => {
      await customer.press(`button ${en.label('last-four')}: ${en.problem('wrong')}`);
      await customer.focusComesTo(lastFour);
      await retype(customer, '1005');
      await customer.enter();
      await customer.focusComesTo(customer.field);
      await customer.hear('You provided: last four digits, ZIP code.');
      await customer.see('You provided: last four digits, ZIP code.');
      await agent.hear('Customer 1: The customer answered. It matches.');
      await agent.see('The customer answered. It matches.');
    });

    step('and no answer is in any frame but its command, nor kept, nor on the desk', async () => {
      const frames = (await framesOf(customer.page)).map(withoutIdsAndTimes);
      const kept = withoutIdsAndTimes(await storageOf(customer.page));
      const shown = await customer.panelText();
      const desk = withoutIdsAndTimes(await agent.page.evaluate(() => document.documentElement.outerHTML));
      for (const value of ['7391', '1005', '85004']) {
        const others = frames.filter((one) => one.includes(value) && !one.includes('"do":"submit-secure"'));
        assert.deepEqual(others, [], value);
        for (const place of [kept, shown, desk]) assert.ok(!place.includes(value), value);
      }
      assert.equal(frames.filter((one) => one.includes('"do":"submit-secure"')).length, 2);
    });

    step('and no move of the focus came by itself, and no policy was touched', () =>
      assertUndisturbed(customer, agent),
    );
  });

  story('are not given, in Spanish', (step) => {
    let demo: Demo;
    let customer: Customer;
    let agent: Agent;

    before(async () => {
      demo = await startDemo();
      [customer, agent] = await together(await browser(), demo, { spanish: true, prepare: recordFrames });
    });
    after(() => demo.stop());

    step('and every word about it is Spanish', async () => {
      await askFor(agent, 'Para encontrar el cargo');
      const asked = await customer.hear('Maria pide datos: Para encontrar el cargo');
      assert.equal(asked.lang, 'es');
      await openForm(customer, es.answer, `textbox ${es.label('last-four')}`);
      await customer.see(es.otherWaysText);
      await customer.press(`button ${es.decline}`);
      await customer.focusComesTo(customer.field);
      await customer.hear('Usted prefirió no responder.');
      await agent.hear('The customer would rather not answer.');
    });

    step('without a fault', () => {
      assert.deepEqual([customer.watched.faults, agent.watched.faults], [[], []]);
    });
  });

  story('have a time that ends', (step) => {
    let demo: Demo;
    let customer: Customer;
    let agent: Agent;

    before(async () => {
      demo = await startDemo({ SECURE_SECONDS: '12' });
      [customer, agent] = await together(await browser(), demo, { prepare: recordFrames });
    });
    after(() => demo.stop());

    step('and the customer is told ahead, and gets more by one press', async () => {
      await askFor(agent, 'To find the charge');
      const told = await customer.hear(en.timeEnds);
      assert.equal(told.assertive, true);
      await customer.press(`button ${en.moreTime}`, 'Shift+Tab');
      await customer.hear('You have more time.');
    });

    step('and after it asks for it once more, with what was typed still there', async () => {
      await customer.press(`button ${en.answer}`);
      await customer.focusComesTo(lastFour);
      await customer.type('4821');
      await customer.hear('The time to answer is over.');
      assert.equal(await customer.focus(), lastFour);
      await agent.hear('The time to answer is over.');
      await customer.press(`button ${en.askAgain}`);
      await customer.see(en.send);
      await customer.tabTo(zip, 'Shift+Tab');
      await customer.type('85004');
      await customer.enter();
      await customer.hear('You provided: last four digits, ZIP code.');
    });

    step('without a fault', () => {
      assert.deepEqual([customer.watched.faults, agent.watched.faults], [[], []]);
    });
  });
});
