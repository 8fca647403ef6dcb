import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from './support/house.ts';

const dispute = "I want to dispute a $127.43 charge from XYZ Store on 08/15 that I didn't authorize";

const englishDates = `Thank you. This is what I have:

- Charge: the charge of $127.43 from XYZ Store on August 15, 2026
- Card ending: 1005
- You did not authorize it

By the **Fair Credit Billing Act**, these dates apply to your statement of August 18, 2026:

- You can dispute it in writing until **October 17, 2026** (60 days).
- If you dispute it on August 21, 2026, we answer by **September 20, 2026** (30 days).
- We settle it by **November 18, 2026** (two billing cycles, at most 90 days).

You do not have to pay this amount while we look into it. A person can open your case now.`;

test('a customer disputes a charge, waits, and is served by an agent to the end', async (t) => {
  const house = await openHouse(t, { afterEndSeconds: 0 });
  const agent = await house.desk('Maria');
  const customer = await house.customer();
  customer.say(dispute);
  const which = await customer.answer();
  assert.match(which.text, /\$127\.43 from XYZ Store on August 15, 2026/);
  assert.deepEqual(
    which.choices?.map(({ label }) => label),
    ['Everyday, ending 1005', 'Travel, ending 4821'],
  );
  customer.say('1005');
  const dates = await customer.answer();
  assert.equal(dates.text, englishDates);
  assert.deepEqual(dates.choices, [{ label: 'Talk to a person', value: 'person' }]);
  customer.say('live agent');
  await customer.event('handoff.requested');
  assert.equal((await customer.event('handoff.queued')).team, 'Card disputes');
  const figures = await customer.event('queue.updated');
  assert.equal(figures.position, 1);
  assert.ok(figures.waitSeconds);

  customer.say('what are your hours?');
  assert.match((await customer.answer()).text, /8 a\.m\./);

  const waiting = await agent.take(
    (frame) => frame.type === 'queue' && frame.waiting[0]?.brief.at(-1)?.value === 'what are your hours?',
  );
  assert.ok(waiting.type === 'queue');
  const { conversation, brief } = waiting.waiting[0]!;
  assert.deepEqual(brief, [
    { label: 'Topic', value: 'Dispute a charge' },
    { label: 'Amount', value: '$127.43' },
    { label: 'Merchant', value: 'XYZ Store' },
    { label: 'Date of charge', value: 'August 15, 2026' },
    { label: 'Authorized by customer', value: 'No' },
    { label: 'Card ending', value: '1005' },
    { label: 'Language', value: 'English' },
    { label: 'Customer wrote', value: '1005' },
    { label: 'Customer wrote', value: 'live agent' },
    { label: 'Customer wrote', value: 'what are your hours?' },
  ]);
  agent.send({ type: 'accept', conversation });
  await agent.taking('assigned');
  assert.equal((await customer.event('handoff.accepted')).agent.name, 'Maria');
  await customer.event('participant.joined');
  agent.send({ type: 'say', conversation, localId: 'a', text: 'Hello, this is Maria.' });
  assert.equal((await customer.answer()).text, 'Hello, this is Maria.');
  agent.send({ type: 'open-case', conversation });
  assert.match((await customer.event('case.opened')).reference, /^DSP-\d{4}-\d{6}$/);
  customer.say('Thank you');
  await agent.event('message.received');
  agent.send({ type: 'end', conversation, summary: 'We opened a dispute.' });
  assert.equal((await customer.event('summary.written')).text, 'We opened a dispute.');
  await customer.event('participant.left');
  assert.equal((await customer.event('conversation.ended')).reason, 'agent');
  await agent.taking('released');
  assert.equal((await customer.taking('bye')).kind, 'over');
});

test('the same dispute goes in Spanish, from the first word to the dates', async (t) => {
  const house = await openHouse(t, { afterEndSeconds: 0 });
  const customer = await house.customer({ locale: 'es-US' });
  const greeting = customer.frames.find(
    (one) => one.type === 'event' && one.event.type === 'message.received',
  );
  assert.match(JSON.stringify(greeting), /Soy un asistente automático/);
  customer.say('Quiero disputar un cargo de $127.43 de XYZ Store del 15/08 que no autoricé');
  const which = await customer.answer();
  assert.match(which.text, /el cargo de \$127\.43 de XYZ Store del 15 de agosto de 2026/);
  assert.equal(which.lang, 'es');
  customer.say('Travel, termina en 4821', 'card:4821');
  const dates = await customer.answer();
  assert.match(dates.text, /Tarjeta que termina en: 4821/);
  assert.match(dates.text, /por escrito hasta el \*\*17 de octubre de 2026\*\* \(60 días\)/);
  assert.deepEqual(dates.choices, [{ label: 'Hablar con una persona', value: 'person' }]);
  customer.say('Hablar con una persona', 'person');
  assert.match((await customer.answer()).text, /Voy a buscar a una persona/);
  assert.equal((await customer.event('handoff.queued')).team, 'Card disputes');
});

test('a dispute that begins with nothing asks for the charge first, and a digression loses nothing', async (t) => {
  const house = await openHouse(t, { afterEndSeconds: 0 });
  const customer = await house.customer();
  customer.say('Dispute a charge', 'topic:dispute');
  assert.match((await customer.answer()).text, /How much was it/);
  customer.say('$40 at Green Grocer on August 3');
  assert.match((await customer.answer()).text, /\$40\.00 from Green Grocer on August 3, 2026.*Which card/s);
  customer.say('what are your hours?');
  assert.match((await customer.answer()).text, /8 a\.m\..*Which card/s);
  customer.say('the everyday one');
  assert.match((await customer.answer()).text, /Card ending: 1005/);
});

test('a charge too old to dispute in writing is said to be', async (t) => {
  const house = await openHouse(t, { afterEndSeconds: 0 });
  const customer = await house.customer();
  customer.say('I want to dispute a $12 charge from Green Grocer on 03/02');
  await customer.answer();
  customer.say('1005');
  const { text } = await customer.answer();
  assert.match(text, /until \*\*May 17, 2026\*\*/);
  assert.match(text, /The first date has passed/);
});

test('a second failure in a row brings a person; one that is followed by sense does not', async (t) => {
  const house = await openHouse(t, { afterEndSeconds: 0 });
  const customer = await house.customer();
  customer.say('asdf qwer');
  const first = await customer.answer();
  assert.match(first.text, /did not understand/);
  assert.equal(first.choices?.length, 4);
  customer.say('what are your hours?');
  await customer.answer();
  customer.say('asdf qwer');
  assert.match((await customer.answer()).text, /did not understand/);
  customer.say('zxcv yuio');
  assert.match((await customer.answer()).text, /still do not understand/);
  await customer.event('handoff.queued');
});
