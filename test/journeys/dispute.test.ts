import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { startDemo, type Demo } from '../support/launch.ts';
import { Agent } from './support/agent.ts';
import { Customer } from './support/customer.ts';
import { spokenMessages, toBeSpoken } from './support/speech.ts';
import { someoneAhead } from './support/someone-ahead.ts';
import { inEachEngine, story } from './support/story.ts';
import { english, spanish } from './support/dispute-script.ts';

await inEachEngine('a dispute, from the first word to the summary', (browser) => {
  for (const script of [english, spanish]) {
    story(`in ${script.language}`, (step) => {
      let demo: Demo;
      let customer: Customer;
      let agent: Agent;
      let leaveLine: () => void;
      let reference: string;

      before(async () => {
        demo = await startDemo();
        leaveLine = await someoneAhead(demo.origin);
        customer = await Customer.open(await browser(), `${demo.origin}/`);
        agent = await Agent.open(await browser(), demo.origin);
      });
      after(async () => {
        leaveLine();
        await demo.stop();
      });

      step('asks for nothing of the widget beyond its first chunk before Help is wanted', async () => {
        if (script === spanish) await customer.readInSpanish();
        const widget = customer.watched.requests.filter((url) => /\/(cdn|care|session)\b/.test(url));
        assert.deepEqual(widget, [`${demo.origin}/cdn/care-chat.js`]);
      });

      step('leads by Tab and Enter into the message field, and greets', async () => {
        await customer.openHelp();
        await customer.hear(script.introduction);
        const greeting = await customer.hear(script.greeting);
        assert.deepEqual([greeting.lang, greeting.assertive], [script.lang, false]);
      });

      step('recognizes the dispute and asks which card by its last four', async () => {
        await customer.write(script.dispute);
        await customer.seeMessage(script.charge);
        await customer.hear(script.whichCard);
      });

      step('takes a suggested reply by keyboard, and states the dates that apply', async () => {
        await customer.choose(script.card);
        for (const date of script.dates) await customer.seeMessage(date);
        await customer.hear(script.dates[0]!);
      });

      step('shows and speaks the place in line and the wait', async () => {
        await agent.signIn('Maria', { writesSpanish: true });
        await customer.write(script.liveAgent);
        await customer.hear(script.requested);
        const { text } = await customer.hear(script.place);
        assert.match(text, script.wait);
        assert.match(await customer.status(), script.wait);
      });

      step('answers another question meanwhile, with the place still in view', async () => {
        await customer.write(script.question);
        await customer.seeMessage(script.answer);
        await customer.hear(script.answer);
        assert.ok((await customer.status()).includes(script.place));
      });

      step('says who has joined, and shows whom the customer talks to', async () => {
        await agent.accept('customer 2');
        await customer.hear(script.joined);
        await customer.see(script.talkingTo);
        assert.equal(await customer.status(), '');
      });

      step('brings what the agent writes', async () => {
        await agent.write(script.agentSays);
        await customer.seeMessage(script.agentSays);
        assert.equal((await customer.hear(script.agentSays)).lang, script.lang);
      });

      step('shows the case number, and spells it', async () => {
        reference = await agent.openCase();
        assert.match(reference, /^DSP-\d{4}-\d{6}$/);
        await customer.hear([...reference.replaceAll('-', '')].join(' '));
        assert.ok((await customer.status()).includes(reference));
      });

      step('brings the customer’s answer to the agent', async () => {
        await customer.write(script.customerSays);
        await agent.see(script.customerSays);
      });

      step('shows both sides the same messages', async () => {
        const texts = (await customer.messages()).map(({ text }) => text);
        assert.deepEqual(
          (await agent.messages()).map(({ text }) => text),
          texts,
        );
      });

      step('ends with a summary that the customer reads', async () => {
        await agent.end(script.summary);
        await customer.see(script.summary);
        await customer.hear(script.summaryReady);
        await customer.hear(script.over);
        await customer.see(customer.words.ending.startNew);
      });

      step('has spoken every message of the other side once, whole and in order', async () => {
        const shown = (await customer.messages()).filter(
          ({ author }) => author !== customer.words.roles.customer,
        );
        assert.equal(shown.length, 6);
        assert.deepEqual(spokenMessages(await customer.spoken()), shown.map(toBeSpoken));
        const texts = await customer.spokenTexts();
        for (const part of [script.joined, script.requested, script.over, script.summaryReady]) {
          assert.equal(texts.filter((text) => text.includes(part)).length, 1, part);
        }
      });

      step('has left the focus where the customer had put it', async () => {
        const moves = await customer.moves();
        const opened = moves.findIndex(({ to }) => to === customer.field);
        const since = moves.slice(opened + 1);
        assert.deepEqual(
          since.filter(({ to }) => to === 'nothing'),
          [],
        );
        const itself = since.filter(({ keyed }) => !keyed).map(({ to }) => to);
        assert.deepEqual(itself, []);
      });

      step('is in the customer’s language', async () => {
        const lang = await customer.page.evaluate(() => {
          const log = document.querySelector('care-chat')!.shadowRoot!.querySelector('#log')!;
          return globalThis.pageRecord.langOf(log);
        });
        assert.equal(lang, script.lang);
        assert.ok((await customer.spoken()).every((one) => one.lang === script.lang));
      });

      step('has given no cause for complaint on either page', () => {
        for (const { watched } of [customer, agent]) {
          assert.deepEqual(watched.faults, []);
          assert.deepEqual(watched.foreign(), []);
        }
      });
    });
  }
});
