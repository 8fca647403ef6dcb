import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { startDemo } from '../support/launch.ts';
import { Customer } from './support/customer.ts';
import { openFakeGateway, type FakeGateway } from './support/fake-gateway.ts';
import { inEachEngine, story } from './support/story.ts';
import { openRecorded, ownFaults } from './support/visitor.ts';

// A module that has failed once stays so until the page is loaded again (github.com/whatwg/html/issues/6768).
const forgetsNoFailure = 'Firefox 153 imports no file again that has failed once';

/** What the page hears of it: nothing where it is done. */
function endOfSignOut({ page }: Customer): Promise<string | undefined> {
  return page.evaluate(async () => {
    try {
      await document.querySelector('care-chat')?.logout();
      return undefined;
    } catch (cause) {
      const { name, code } = cause as { readonly name: string; readonly code?: string };
      return code ?? name;
    }
  });
}

await inEachEngine('each failure gives a sentence and a next step', (browser, engine) => {
  story('where the gateway', (step) => {
    let gateway: FakeGateway;

    before(async () => {
      gateway = await openFakeGateway();
    });
    after(() => gateway.close());

    step('dies under an open conversation: what happened, and the phone', async () => {
      const demo = await startDemo();
      const customer = await Customer.open(await browser(), demo.origin);
      await customer.openHelp();
      await customer.hear('Assistant said: Hello.');
      await demo.stop();
      await customer.see('Connection lost. Trying again. Your text is safe.');
      await customer.seePhoneLink(true);
      await customer.hear('Connection lost.');
      assert.equal(await customer.focus(), customer.field);
      assert.deepEqual(ownFaults(customer.watched), []);
    });

    step('is dead already: that it cannot be reached, and the phone', async () => {
      gateway.serves = false;
      const customer = await Customer.open(await browser(), gateway.origin);
      await customer.openHelp();
      await customer.seePhoneLink(true);
      await customer.see('Connect');
      gateway.serves = true;
      await customer.seeMessage('Hello from a gateway of the test.');
      assert.deepEqual(ownFaults(customer.watched), []);
    });

    step('is not for this customer, since the page gives no token: to sign in, and the phone', async () => {
      gateway.tokenStatus = 401;
      const customer = await Customer.open(await browser(), gateway.origin);
      await customer.openHelp();
      await customer.see('You were signed out. Sign in again to go on.');
      await customer.seePhoneLink(true);
      await customer.hear('You were signed out.');
      assert.deepEqual(ownFaults(customer.watched), []);
      gateway.tokenStatus = 200;
    });

    step('talks nonsense: nothing, and what makes sense is shown and spoken', async () => {
      const customer = await Customer.open(await browser(), gateway.origin);
      await customer.openHelp();
      await customer.seeMessage('Hello from a gateway of the test.');
      for (const text of ['', 'nonsense', '{"type":', '[]', '{"type":"event"}', '{"type":"dance"}'])
        gateway.send(text);
      gateway.tell({ type: 'party.started', cake: true });
      gateway.tell({ type: 'message.received', from: 'me', text: 7 });
      gateway.say('And this is a good message.');
      await customer.seeMessage('And this is a good message.');
      await customer.hear('And this is a good message.');
      assert.deepEqual(customer.watched.faults, []);
    });

    step('ends a conversation of few words: that it is over, with the focus still in the panel', async () => {
      const customer = await Customer.open(await browser(), gateway.origin);
      await customer.openHelp();
      await customer.seeMessage('Hello from a gateway of the test.');
      gateway.tell({ type: 'conversation.ended', reason: 'idle' });
      await customer.see('Start a new conversation');
      assert.notEqual(await customer.focus(), 'nothing');
      assert.ok((await customer.moves()).slice(-1).every(({ to }) => to !== 'nothing'));
    });
  });

  story('where a file', (step) => {
    let gateway: FakeGateway;

    before(async () => {
      gateway = await openFakeGateway();
    });
    after(() => gateway.close());

    let customer: Customer;

    step('of the panel does not arrive: the phone, and a button that tries again', async () => {
      gateway.withheld = /^\/cdn\/panel-/;
      customer = await Customer.open(await browser(), gateway.origin);
      await customer.press('button Help');
      await customer.focusComesTo('button Help could not be opened. Try again');
      await customer.seePhoneLink(true);
      assert.deepEqual(ownFaults(customer.watched), []);
      gateway.withheld = undefined;
    });

    step(
      'of the panel is back: the same button opens Help',
      async () => {
        await customer.enter();
        await customer.focusComesTo(customer.field);
        await customer.seeMessage('Hello from a gateway of the test.');
        assert.deepEqual(ownFaults(customer.watched), []);
      },
      engine === 'firefox' ? forgetsNoFailure : undefined,
    );

    step(
      'that takes the draft off the device does not arrive: a sign-out is not said to be done',
      async () => {
        gateway.withheld = /^\/cdn\/device-/;
        const customer = await Customer.open(await browser(), gateway.origin);
        await customer.openHelp();
        await customer.seeMessage('Hello from a gateway of the test.');
        assert.equal(await endOfSignOut(customer), 'panel-unavailable');
        assert.deepEqual(await customer.messages(), []);
        assert.deepEqual(ownFaults(customer.watched), []);
        gateway.withheld = undefined;
      },
    );

    step('of a language does not arrive: the conversation, in English', async () => {
      gateway.withheld = /^\/cdn\/es-/;
      const customer = await Customer.open(await browser(), `${gateway.origin}/`);
      await customer.press('button Español');
      await customer.press('button Ayuda');
      await customer.focusComesTo(customer.field);
      await customer.seeMessage('Hello from a gateway of the test.');
      assert.deepEqual(ownFaults(customer.watched), []);
      gateway.withheld = undefined;
    });

    step('of the element itself does not arrive: the page’s own phone link', async () => {
      gateway.withheld = /^\/cdn\/care-chat\.js/;
      const reader = new Customer(await openRecorded(await browser(), gateway.origin));
      await reader.seePhoneLink(false);
      await reader.tabTo('link Call us: 1 800 555 0142');
      assert.deepEqual(ownFaults(reader.watched), []);
      gateway.withheld = undefined;
    });
  });
});
