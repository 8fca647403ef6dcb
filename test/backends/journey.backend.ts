/**
 * A dispute, from the first word to the end with a person, on every driver that has a desk: what the customer sees,
 * hears, and has the focus on is one list of sentences, whatever is behind it.
 */
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { en } from '../../src/core/messages/en.ts';
import { Agent } from '../journeys/support/agent.ts';
import { Customer } from '../journeys/support/customer.ts';
import { english as script } from '../journeys/support/dispute-script.ts';
import { someoneAhead } from '../journeys/support/someone-ahead.ts';
import { spokenMessages, toBeSpoken } from '../journeys/support/speech.ts';
import { inEachEngine, story, type Step } from '../journeys/support/story.ts';
import { ownFaults } from '../journeys/support/visitor.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { missingFor } from './servers/start-backends.ts';
import { mayBeMissing } from './support/prosody.ts';

interface DriverWithDesk {
  /** As in `/?driver=`. */
  readonly driver: string;
  /** The capability `idleSeconds`: when an idle chat closes is said ahead. */
  readonly idles: boolean;
}

const drivers: readonly DriverWithDesk[] = [
  { driver: 'gateway', idles: true },
  { driver: 'sse+gateway', idles: true },
  { driver: 'xmpp', idles: false },
  { driver: 'directline', idles: false },
  { driver: 'sse+xmpp', idles: false },
];

/** All that is said beside the messages, in this order, and once. */
const announced = (reference: string): readonly string[] => [
  'You are chatting with the automated assistant. You can ask for a person at any time.',
  'Request sent for a live agent. You can keep chatting with the assistant while you wait.',
  'You are number 2 in line. 4 to 9 minutes.',
  'Maria, live agent, Card disputes, joined. Maria can see this conversation.',
  `Your case number is ${spelled(reference)}. Copy button is in Status.`,
  'A written summary is ready.',
  'Maria left. You are with the assistant again.',
  'The chat ended.',
];

/** The lines that stand between the messages. */
const noticed = (reference: string, { idles }: DriverWithDesk): readonly string[] => [
  ...(idles ? ['This chat closes after 30 minutes without activity. We warn you 2 minutes before.'] : []),
  'You are chatting with the automated assistant. You can ask for a person at any time.',
  'Request sent for a live agent. You can keep chatting with the assistant while you wait.',
  'Maria, live agent, Card disputes, joined.',
  `Your case number is ${reference}.`,
  'Maria left.',
  'The chat ended.',
];

/** Said of what takes long, on a busy machine: a matter of the clock, and of no driver. */
const ofPace = new Set([
  ...[en.delivery.sent, en.delivery.stillSending, en.transcript.assistantReplying],
  ...[en.transcript.assistantStillWorking, en.transcript.assistantSlow],
]);

const spelled = (reference: string): string => [...reference.replaceAll('-', '')].join(' ');

await inEachEngine('a dispute, on every driver with a desk', (browser, engine) => {
  // What differs here is the backend; the engines are the other journeys' matter.
  if (engine !== 'chromium') return;
  for (const one of drivers) {
    describe(one.driver, { skip: mayBeMissing(missingFor(one.driver)) }, () => {
      story('the same story', (step) => tell(step, one, browser));
    });
  }
});

function tell(step: Step, one: DriverWithDesk, browser: () => Promise<Browser>): void {
  let demo: Demo;
  let customer: Customer;
  let agent: Agent;
  let leaveLine: () => void;
  let reference = '';

  before(async () => {
    demo = await startDemo({}, 'test/backends/start.ts');
    leaveLine = await someoneAhead(demo.origin);
    customer = await Customer.open(await browser(), `${demo.origin}/?driver=${one.driver}`);
    agent = await Agent.open(await browser(), demo.origin);
    await agent.signIn('Maria');
  });
  after(async () => {
    leaveLine();
    await demo.stop();
  });

  step('greets, and says that it is automated', async () => {
    await customer.openHelp();
    await customer.hear(script.introduction);
    await customer.hear(script.greeting);
  });

  step('asks about the dispute, with replies to choose', async () => {
    await customer.write(script.dispute);
    await customer.seeMessage(script.charge);
    await customer.hear(script.whichCard);
    await customer.choose(script.card);
    for (const date of script.dates) await customer.seeMessage(date);
    await customer.hear(script.dates[0] ?? '');
  });

  step('puts the customer in line, with place and wait', async () => {
    await customer.write(script.liveAgent);
    await customer.hear(script.requested);
    assert.match((await customer.hear(script.place)).text, script.wait);
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

  step('brings a message each way, and the case number', async () => {
    await agent.write(script.agentSays);
    await customer.seeMessage(script.agentSays);
    await customer.hear(script.agentSays);
    await customer.write(script.customerSays);
    await agent.see(script.customerSays);
    reference = await agent.openCase();
    await customer.hear(spelled(reference));
    assert.ok((await customer.status()).includes(reference));
  });

  step('ends with the person’s summary', async () => {
    await agent.end(script.summary);
    await customer.see(script.summary);
    await customer.hear(script.summaryReady);
    await customer.hear(script.over);
    await customer.see(customer.words.ending.startNew);
  });

  step('has spoken every message of the other side once, whole and in order', async () => {
    const shown = (await customer.messages()).filter(({ author }) => author !== 'You');
    assert.equal(shown.length, 6);
    assert.deepEqual(spokenMessages(await customer.spoken()), shown.map(toBeSpoken));
  });

  step('has said and shown beside them what every other driver does', async () => {
    const texts = await customer.spokenTexts();
    assert.deepEqual(
      texts.filter((text) => !/^\S+ said: /.test(text) && !ofPace.has(text)),
      announced(reference),
    );
    assert.deepEqual(await customer.notices(), noticed(reference, one));
  });

  step('has left the focus where the customer had put it', async () => {
    const moves = await customer.moves();
    const since = moves.slice(moves.findIndex(({ to }) => to === customer.field) + 1);
    assert.deepEqual(
      since.filter(({ to, keyed }) => !keyed || to === 'nothing'),
      [],
    );
  });

  step('has given no cause for complaint', () => {
    assert.deepEqual(ownFaults(customer.watched), []);
  });
}
