import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startDemo, type Demo } from '../support/launch.ts';
import { english } from './support/dispute-script.ts';
import { Customer } from './support/customer.ts';
import { inEachEngine, story } from './support/story.ts';
import { ownFaults } from './support/visitor.ts';

await inEachEngine('where the usual way is not to be had', (browser) => {
  let demo: Demo;

  before(async () => {
    demo = await startDemo();
  });
  after(() => demo.stop());

  story('without sockets', (step) => {
    let customer: Customer;

    step('the conversation comes over server-sent events', async () => {
      customer = await Customer.open(await browser(), demo.origin, breakSockets);
      await customer.openHelp();
      await customer.seeMessage("Hello. I'm an automated assistant");
      assert.ok(customer.watched.requests.includes(`${demo.origin}/care/stream`));
    });

    step('and the dispute goes on as ever', async () => {
      await customer.write(english.dispute);
      await customer.seeMessage(english.whichCard);
      await customer.choose(english.card);
      for (const date of english.dates) await customer.seeMessage(date);
      await customer.hear(english.dates[0]!);
      assert.deepEqual(customer.watched.foreign(), []);
      assert.deepEqual(ownFaults(customer.watched), []);
    });
  });

  story('without a server', (step) => {
    let customer: Customer;
    let before: number;

    step('the page’s own help greets', async () => {
      customer = await Customer.open(await browser(), `${demo.origin}/?driver=local`);
      before = customer.watched.requests.length;
      await customer.openHelp();
      await customer.seeMessage('I answer from Larkfield’s own help pages.');
      await customer.hear('I answer from Larkfield’s own help pages.');
    });

    step('a question of the page’s gets its answer', async () => {
      await customer.write('How do I replace a damaged card?');
      await customer.seeMessage('It arrives in 5 to 7 business days.');
      await customer.hear('A replacement has the same number');
    });

    step('who asks for a person gets the phone and its hours', async () => {
      await customer.write('I want to talk to a person');
      await customer.seeMessage('You can reach a person by phone');
      const { text } = (await customer.messages()).at(-1)!;
      assert.match(text, /1 800 555 0142/);
      assert.match(text, /AM|a\.m\.|day and night|24 hours/);
      await customer.hear('You can reach a person by phone');
    });

    step('and nothing was asked for but the help and the widget’s own files', async () => {
      // Firefox tells of a font of its own, which comes as `data:`.
      const own = /^data:|\/cdn\//;
      const asked = customer.watched.requests.slice(before).filter((url) => !own.test(url));
      assert.deepEqual(asked, [`${demo.origin}/help.json`]);
      assert.deepEqual(customer.watched.faults, []);
    });
  });

  story('with wrong settings', (step) => {
    step('a theme, a layout and a heading level that are none warn once each, and Help works', async () => {
      const customer = await Customer.open(
        await browser(),
        demo.origin,
        withSettings({ theme: 'purple', layout: 'sideways', 'heading-level': '9' }),
      );
      await customer.openHelp();
      await customer.seeMessage("Hello. I'm an automated assistant");
      assert.deepEqual(customer.watched.faults, [
        'console warn: care-chat: theme="purple" is unknown; use auto, light, dark or contrast.',
        'console warn: care-chat: layout="sideways" is unknown; use overlay or dock.',
        'console warn: care-chat: heading-level="9" must be a whole number from 1 to 4; 2 is used.',
      ]);
    });

    step('an anchor that leads nowhere warns once, and the Help button stands in its corner', async () => {
      const customer = await Customer.open(await browser(), demo.origin, withSettings({ anchor: '#nope' }));
      await customer.openHelp();
      await customer.seeMessage("Hello. I'm an automated assistant");
      assert.deepEqual(customer.watched.faults, [
        'console warn: care-chat: anchor="#nope" must be the "#id" of an element of the page.',
      ]);
    });

    step('without an endpoint the assistant says whom to call', async () => {
      const customer = await Customer.open(
        await browser(),
        demo.origin,
        withSettings({ endpoint: null, 'token-url': null }),
      );
      await customer.openHelp();
      await customer.seeMessage('Please call the number on the back of your card.');
      await customer.hear('Please call the number on the back of your card.');
      assert.deepEqual(customer.watched.faults, [
        'console warn: care-chat: no endpoint, transport or help is set; the assistant can only give the phone number.',
      ]);
    });
  });
});

/** As on a network that lets no WebSocket through. */
function breakSockets(page: Page): Promise<unknown> {
  return page.evaluateOnNewDocument(() => {
    class Refused {
      onclose?: () => void;
      constructor() {
        setTimeout(() => this.onclose?.());
      }
      close(): void {}
    }
    Reflect.set(globalThis, 'WebSocket', Refused);
  });
}

/** Attributes of `<care-chat>` as a page's author may have got them wrong; null takes one away. */
function withSettings(settings: Readonly<Record<string, string | null>>) {
  return (page: Page): Promise<unknown> =>
    page.evaluateOnNewDocument((all) => {
      // The page has been read, and no module has run yet.
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        const care = document.querySelector('care-chat');
        for (const [name, value] of Object.entries(all)) {
          if (value === null) care?.removeAttribute(name);
          else care?.setAttribute(name, value);
        }
      });
    }, settings);
}
