import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { closing as en } from '../../src/core/messages/en-closing.ts';
import { form as formEn } from '../../src/core/messages/en-form.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { Customer } from './support/customer.ts';
import { framesOf, recordFrames } from './support/frames.ts';
import { inEachEngine, story } from './support/story.ts';

await inEachEngine('topics with the assistant, by keyboard', (browser) => {
  story('a stolen card, on the card that the page has told', (step) => {
    let demo: Demo;
    let customer: Customer;

    before(async () => {
      demo = await startDemo();
      customer = await Customer.open(await browser(), `${demo.origin}/`, recordFrames);
      await customer.page.evaluate(() => {
        const care = document.querySelector('care-chat');
        // What a careless page might add to the card.
        const told = { card: 'ending 1005', url: location.href, title: document.title };
        if (care) Object.assign(care, { context: told });
      });
    });
    after(() => demo.stop());

    step('begins with that card, and with nothing else of the page', async () => {
      await customer.openHelp();
      await customer.hear('This chat is about your card ending 1005.');
      const hello = (await framesOf(customer.page)).find((frame) => frame.includes('"hello"')) ?? '';
      assert.match(hello, /"context":\{"card":"ending 1005"\}/);
      assert.doesNotMatch(hello.replace(/"token":"[^"]*"/, ''), /http|Larkfield|title|url/i);
    });

    step('locks the card at once, says so, and asks what happened', async () => {
      await customer.write('Lost or stolen card');
      await customer.seeMessage('Your card ending 1005 is locked now.');
      await customer.hear('Was the card lost, stolen or damaged?');
    });

    step('asks for the address by what of it may be shown', async () => {
      await customer.choose('Stolen');
      await customer.seeMessage('Palm Street in Phoenix, ZIP code ending 04. Is that right?');
    });

    step('ends with a number, the days on which the card comes, and a person', async () => {
      await customer.choose('Yes, send it there');
      await customer.seeMessage('It should come between August 28, 2026 and September 1, 2026.');
      const last = (await customer.messages()).at(-1);
      assert.match(last?.text ?? '', /Reference: CRD-2026-\d{6}/);
      await customer.see('Talk to a person');
    });

    step('without a fault, but for the word to the page’s author about what stays in the page', () => {
      const { faults } = customer.watched;
      assert.deepEqual(
        faults.filter((one) => !one.includes('context: url, title stays in the page')),
        [],
      );
    });
  });

  story('a formal complaint, to its place in Your case', (step) => {
    let demo: Demo;
    let customer: Customer;
    let reference: string;

    before(async () => {
      demo = await startDemo();
      customer = await Customer.open(await browser(), `${demo.origin}/`);
    });
    after(() => demo.stop());

    step('is asked for in words, and answered with a form', async () => {
      await customer.openHelp();
      await customer.write('I want to make a complaint');
      await customer.hear('Assistant sends a form: Your complaint. Use the button Fill in');
      assert.equal(await customer.focus(), customer.field);
    });

    step('is told in the form', async () => {
      await customer.press(`button ${formEn.fillIn}`, 'Shift+Tab');
      await customer.focusComesTo('radio A charge or a fee');
      await customer.type(' ');
      await customer.tabTo('textbox What happened?');
      await customer.type('The fee came twice.');
      await customer.tabTo('textbox What would put it right?');
      await customer.type('Take one off.');
      await customer.press(`button ${formEn.send}`);
      await customer.focusComesTo(customer.field);
    });

    step('is logged, and heard once with its number sign by sign', async () => {
      const { text } = await customer.hear('We have your complaint. Its number is C M P');
      assert.match(text, /You find it under More options, Your case\.$/);
      await customer.hear('Thank you for telling us.');
      const times = (await customer.spokenTexts()).filter((one) => one.includes('We have your complaint.'));
      assert.equal(times.length, 1);
      const line = (await customer.notices()).find((one) => one.startsWith('We have your complaint.'));
      reference = /CMP-\d{4}-\d{6}/.exec(line ?? '')?.[0] ?? 'none';
      assert.match(reference, /^CMP/);
    });

    step('has a status that can be asked for', async () => {
      await customer.write('what is the status of my complaint?');
      await customer.seeMessage(`Your complaint ${reference} came in on`);
    });

    step('stands in Your case', async () => {
      await customer.press(`button ${customer.words.chrome.moreOptions}`, 'Shift+Tab');
      await customer.press(`button ${en.heading}`);
      await customer.focusComesTo(`h3 ${en.heading}`);
      await customer.see(`${en.complaint.number}: ${reference}`);
      await customer.see(en.complaint.status);
    });

    step('without a fault', () => assert.deepEqual(customer.watched.faults, []));
  });
});
