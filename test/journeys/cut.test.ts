import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { startDemo, type Demo } from '../support/launch.ts';
import { openTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { spokenMessages, toBeSpoken } from './support/speech.ts';
import { inEachEngine, story } from './support/story.ts';
import { ownFaults } from './support/visitor.ts';

await inEachEngine('a line that breaks in the middle', (browser) => {
  story('is cut', (step) => {
    let demo: Demo;
    let line: TcpProxy;
    let customer: Customer;
    let agent: Agent;

    before(async () => {
      demo = await startDemo();
      line = await openTcpProxy(demo.port);
      customer = await Customer.open(await browser(), `${line.origin}/`);
      agent = await Agent.open(await browser(), demo.origin);
    });
    after(async () => {
      await line.close();
      await demo.stop();
    });

    step('while the customer waits in line, and the place is kept', async () => {
      await customer.openHelp();
      await customer.write('live agent');
      await customer.hear('You are next');
      line.drop();
      await heardLoss(customer, 1);
      line.restore();
      await heardReturn(customer, 1);
      assert.match(await customer.status(), /You are next in line\./);
    });

    step('while both sides write, and each word waits for its way', async () => {
      await agent.signIn('Maria');
      await agent.accept('customer 1');
      await customer.hear('Maria, live agent');
      line.drop();
      await customer.see('Connection lost.');
      await customer.write('Is anybody there?');
      await customer.see('Waiting to send');
      await agent.see('The customer has lost the connection.');
      await agent.write('I wrote this while you were away.');
      await heardLoss(customer, 2);
      assert.ok(!(await customer.panelText()).includes('while you were away'));
    });

    step('and when the line is back, both have everything', async () => {
      line.restore();
      await heardReturn(customer, 2, 'Connected again. 1 new message.');
      await customer.seeMessage('I wrote this while you were away.');
      await agent.see('Is anybody there?');
      await customer.hear('I wrote this while you were away.');
      await customer.seeNot('Waiting to send');
    });

    step('with nothing lost, nothing twice, and the same on both screens', async () => {
      await bothHaveTheSame(customer, agent);
    });

    step('and has spoken each message once, in the order of the screen', async () => {
      const shown = await customer.messages();
      const inbound = shown.filter(({ author }) => author !== 'You').map(toBeSpoken);
      assert.deepEqual(spokenMessages(await customer.spoken()), inbound);
    });

    step('without any other fault on either page', () => {
      assert.deepEqual(ownFaults(customer.watched), []);
      assert.deepEqual(agent.watched.faults, []);
    });
  });

  story('falls silent without a word', (step) => {
    let demo: Demo;
    let line: TcpProxy;
    let customer: Customer;

    before(async () => {
      demo = await startDemo();
      line = await openTcpProxy(demo.port);
      customer = await Customer.open(await browser(), `${line.origin}/`);
    });
    after(async () => {
      await line.close();
      await demo.stop();
    });

    step('and is noticed, since no beat comes any more', async () => {
      await customer.openHelp();
      await customer.write('what are your hours?');
      await customer.seeMessage('People answer chats');
      line.blackHole();
      await customer.see('Connection lost.');
      await heardLoss(customer, 1);
    });

    step('and everything goes on when it speaks again', async () => {
      await customer.write('my card is damaged');
      await customer.see('Waiting to send');
      line.restore();
      await heardReturn(customer, 1);
      await customer.seeMessage('Which card is it about?');
      const own = (await customer.messages()).filter(({ author }) => author === 'You');
      assert.deepEqual(
        own.map(({ text }) => text),
        ['what are your hours?', 'my card is damaged'],
      );
    });
  });

  story('between the agent and the bank', (step) => {
    const summary = 'The late fee is taken back.';
    let demo: Demo;
    let line: TcpProxy;
    let customer: Customer;
    let agent: Agent;

    before(async () => {
      demo = await startDemo();
      line = await openTcpProxy(demo.port);
      customer = await Customer.open(await browser(), demo.origin);
      agent = await Agent.open(await browser(), line.origin);
    });
    after(async () => {
      await line.close();
      await demo.stop();
    });

    step('is said in the form that was to go out, and its words stay', async () => {
      await customer.openHelp();
      await customer.write('live agent');
      await agent.signIn('Maria');
      await agent.accept('customer 1');
      await agent.press('button End chat', 'Shift+Tab');
      await agent.focusComesTo('textbox Summary');
      await agent.type(summary);
      line.drop();
      await agent.press('button Send summary and end');
      await agent.see('Not sent: the connection is lost.');
      assert.equal(await agent.focus(), 'button Send summary and end');
    });

    step('and when it is back, one press sends them', async () => {
      line.restore();
      await agent.see('Online');
      await agent.enter();
      await agent.focusComesTo('h2 Waiting');
      await customer.see(summary);
    });
  });
});

/** The loss has been spoken, so many times in all: once an outage. */
async function heardLoss(customer: Customer, times: number): Promise<void> {
  await customer.hearTimes('Connection lost. Trying again. Your text is safe.', times);
}

/** All returns are told, the last with these words. */
async function heardReturn(customer: Customer, times: number, words = 'Connected again.'): Promise<void> {
  await customer.hear(words);
  const texts = await customer.spokenTexts();
  const outages = texts.filter((text) => /^Connect(ion lost|ed again)/.test(text));
  assert.deepEqual(
    outages.map((text) => text.startsWith('Connected')),
    Array(times).fill([false, true]).flat(),
  );
}

async function bothHaveTheSame(customer: Customer, agent: Agent): Promise<void> {
  const ours = (await customer.messages()).map(({ text }) => text);
  const theirs = (await agent.messages()).map(({ text }) => text);
  assert.deepEqual(theirs, ours);
  assert.equal(new Set(ours).size, ours.length);
}
