import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { createDemoServer, type DemoServer } from '../../demo/server/create-demo-server.ts';
import { limit as es } from '../../src/adapters/locale/es-limit.ts';
import { save } from '../../src/core/messages/en-save.ts';
import { closing } from '../../src/core/messages/en-closing.ts';
import { limit as en } from '../../src/core/messages/en-limit.ts';
import { auditPage } from '../support/audit-page.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { isPrinted, keepFiles, keptFiles } from './support/kept-files.ts';
import { createLeapingClock, type LeapingClock } from './support/leaping-clock.ts';
import { inEachEngine, story } from './support/story.ts';

/** A server whose conversations end after ten minutes without activity, and whose time can leap. */
async function openHouse(): Promise<{ demo: DemoServer; clock: LeapingClock }> {
  const clock = createLeapingClock();
  const idle = { seconds: 600, warnSeconds: 120 };
  return { clock, demo: await createDemoServer({ port: 0, clock, idle, tokenSeconds: 100_000 }) };
}

await inEachEngine('what ends by itself', (browser) => {
  story('a conversation in which nobody is active', (step) => {
    let demo: DemoServer;
    let clock: LeapingClock;
    let customer: Customer;

    before(async () => {
      ({ demo, clock } = await openHouse());
      customer = await Customer.open(await browser(), demo.url);
    });
    after(() => demo.close());

    step('says at its beginning that it will end, and when', async () => {
      await customer.openHelp();
      await customer.see(en.declared(600));
      await customer.write('what are your hours?');
      await customer.seeMessage('Eastern time');
    });

    step('is announced two minutes ahead, breaking in, and the focus stays', async () => {
      clock.leap(480);
      const said = await customer.hear(en.idleSpoken(120));
      assert.equal(said.assertive, true);
      await customer.see(en.idle(2));
      assert.equal(await customer.focus(), customer.field);
    });

    step('goes on by one press', async () => {
      await customer.press(`button ${en.keepOpen}`, 'Shift+Tab');
      await customer.hear(en.kept);
      await customer.focusComesTo(customer.field);
    });

    step('goes on by one key in the field, and nothing is said of that', async () => {
      clock.leap(480);
      await customer.hearTimes(en.idleSpoken(120), 2);
      await customer.type('I am here');
      await customer.seeNot(en.idle(2));
      assert.ok(!(await customer.panelText()).includes('Chat ended'));
    });

    step('ends, tells why, and keeps the draft in the field', async () => {
      clock.leap(480);
      await customer.hearTimes(en.idleSpoken(120), 3);
      clock.leap(120);
      await customer.hear('The chat ended. Nothing was written for a while.');
      await customer.see('Chat ended');
      assert.equal(await customer.focus(), customer.field);
    });

    step('without a fault, and without a move of the focus by itself', async () => {
      assert.deepEqual(
        (await customer.moves()).filter(({ to }) => to === 'nothing'),
        [],
      );
      assert.deepEqual(customer.watched.faults, []);
    });
  });

  story('the session at the bank', (step) => {
    let demo: DemoServer;
    let customer: Customer;

    before(async () => {
      demo = await createDemoServer({ port: 0 });
      customer = await Customer.open(await browser(), `${demo.url}?session=121`);
    });
    after(() => demo.close());

    step('is announced in Spanish', async () => {
      await customer.readInSpanish();
      await customer.openHelp();
      const said = await customer.hear(es.sessionSpoken(120));
      assert.deepEqual([said.assertive, said.lang], [true, 'es']);
    });

    step('goes on by one press, which the page answers', async () => {
      await customer.press(`button ${es.staySignedIn}`, 'Shift+Tab');
      await customer.hear(es.stays);
      await customer.seeNot(es.session(2));
    });

    step('clears the chat where it ends', async () => {
      await customer.write('Quiero disputar un cargo');
      await customer.seeMessage('cargo');
      await customer.page.evaluate(() =>
        Object.assign(document.querySelector('care-chat')!, { signedInUntil: Date.now() + 1000 }),
      );
      await customer.hear(es.expired);
      assert.deepEqual(await customer.messages(), []);
      assert.ok(!(await customer.panelText()).includes('disputar'));
    });

    step('without a fault', () => {
      assert.deepEqual(customer.watched.faults, []);
    });
  });
});

await inEachEngine('a copy of the chat', (browser) => {
  story('is made at any time, on the device', (step) => {
    let demo: DemoServer;
    let customer: Customer;

    before(async () => {
      demo = await createDemoServer({ port: 0 });
      customer = await Customer.open(await browser(), demo.url, keepFiles);
      await customer.openHelp();
      await customer.write('What are your hours? My order is 4111111111111111');
      await customer.seeMessage('Eastern time');
    });
    after(() => demo.close());

    step('by a page behind More options', async () => {
      await customer.press(`button ${customer.words.chrome.moreOptions}`, 'Shift+Tab');
      await customer.press(`button ${save.heading}`);
      await customer.focusComesTo(`h3 ${save.heading}`);
    });

    step('as a page that axe finds no fault in, without a card number', async () => {
      const { length } = customer.watched.requests;
      await customer.press(`button ${save.page}`);
      await customer.hear('Saved as chat-');
      const [file] = await keptFiles(customer);
      assert.match(file?.name ?? '', /^chat-\d{4}-\d\d-\d\d\.html$/);
      assert.doesNotMatch(file?.text ?? '', /4111/);
      assert.deepEqual(
        customer.watched.requests.slice(length).filter((url) => url.startsWith('http')),
        [],
      );
      const page = await (await browser()).newPage();
      await page.setContent(file?.text ?? '');
      assert.deepEqual(await auditPage(page), []);
      await page.close();
    });

    step('as plain text', async () => {
      await customer.press(`button ${save.text}`);
      await customer.hear('.txt.');
      const file = (await keptFiles(customer)).at(-1);
      assert.match(file?.text ?? '', /^Your chat with Help\n/);
      assert.doesNotMatch(file?.text ?? '', /4111/);
    });

    step('and on paper, from a frame that the page’s policy lets stand', async () => {
      await customer.press(`button ${save.print}`);
      await isPrinted(customer, 'Your chat with Help');
      assert.equal(await customer.focus(), `button ${save.print}`);
    });

    step('without a fault', () => {
      assert.deepEqual(customer.watched.faults, []);
    });
  });
});

await inEachEngine('a summary and the end', (browser) => {
  story('an agent writes it, the customer corrects and confirms it', (step) => {
    let demo: DemoServer;
    let customer: Customer;
    let agent: Agent;

    before(async () => {
      demo = await createDemoServer({ port: 0 });
      customer = await Customer.open(await browser(), demo.url, keepFiles);
      agent = await Agent.open(await browser(), demo.url.replace(/\/$/, ''));
      await customer.openHelp();
      await customer.write('live agent');
      await agent.signIn('Maria');
      await agent.accept('customer 1');
      await customer.hear('Maria, live agent');
      await agent.openCase();
    });
    after(() => demo.close());

    async function summarize(text: string): Promise<void> {
      // Back, and not around: past the end of the page the keys are Firefox's own.
      await agent.tabTo('textbox Your message', 'Shift+Tab');
      await agent.press(`button ${writtenOnce ? 'Write it anew' : 'Write a summary'}`);
      await agent.tabTo('textbox What was decided');
      await agent.type(text);
      await agent.tabTo('textbox Next step');
      await agent.type('We write to the store');
      await agent.press('button Send summary');
      writtenOnce = true;
    }
    let writtenOnce = false;

    step('the customer hears of it, opens it, and says what is wrong', async () => {
      await summarize('You dispute $127.43.');
      await customer.hear('A written summary is ready.');
      assert.equal(await customer.focus(), customer.field);
      await customer.press(`button ${closing.check}`, 'Shift+Tab');
      await customer.focusComesTo(`h3 ${closing.heading}`);
      await customer.see('What comes next We write to the store');
      await customer.press(`button ${closing.wrong}`);
      await customer.focusComesTo(`textbox ${closing.correction}`);
      await customer.type('It was $172.43');
      await customer.press(`button ${closing.send}`);
      await customer.see(`${closing.corrected} It was $172.43`);
      await agent.hear('Customer 1: Corrected: It was $172.43');
    });

    step('the next one is confirmed', async () => {
      await summarize('You dispute $172.43.');
      await customer.see('You dispute $172.43.');
      await customer.press(`button ${closing.right}`);
      await customer.hear(closing.confirmed);
      await agent.see('Confirmed by the customer.');
    });

    step('after the end the customer says how it was, and is thanked', async () => {
      await customer.press(`button ${closing.back}`, 'Shift+Tab');
      await agent.end('Everything is settled.');
      await customer.hear('The chat ended.');
      await customer.see(closing.check);
      await customer.press(`button ${closing.check}`, 'Shift+Tab');
      await customer.focusComesTo(`h3 ${closing.heading}`);
      await customer.press(`button ${closing.right}`);
      await customer.hearTimes(closing.confirmed, 2);
      await customer.press(`button ${closing.back}`, 'Shift+Tab');
      await customer.tabTo(`radio ${closing.score(5)}`);
      await customer.type(' ');
      await customer.press(`button ${closing.rate}`);
      await customer.hear(closing.thanks);
      await customer.see(closing.thanks);
    });

    step('and takes a copy that holds the summaries and no card number', async () => {
      await customer.press(`button ${save.heading}`, 'Shift+Tab');
      await customer.focusComesTo(`h3 ${save.heading}`);
      await customer.press(`button ${save.text}`);
      await customer.hear('Saved as chat-');
      const [file] = await keptFiles(customer);
      for (const part of ['Case number: DSP-', 'You dispute $172.43.', 'Everything is settled.'])
        assert.ok(file?.text.includes(part), part);
      assert.doesNotMatch(file?.text ?? '', /\d{13}/);
    });

    step('without a fault', () => {
      assert.deepEqual([customer.watched.faults, agent.watched.faults], [[], []]);
    });
  });
});
