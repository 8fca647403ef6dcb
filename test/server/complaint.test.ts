import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longDate } from '../../demo/server/assistant/answers/answers.ts';
import { bankDays } from '../../demo/server/assistant/demo-account.ts';
import { bankDayAt, bankNoonAfter } from '../../demo/server/contact/bank-day.ts';
import type { Lang } from '../../demo/server/conversation/record.ts';
import { openHouse, type Customer } from './support/house.ts';

const scripts = [
  {
    lang: 'en',
    wish: 'I want to make a complaint',
    fields: ['What is it about?', 'What happened?', 'What would put it right?'],
    answers: 'What is it about? A card\nWhat happened? It came late.\nWhat would put it right? A word.',
    thanks: /Thank you for telling us.*\*More options\*, \*Your case\*/,
    status: 'what is the status of my complaint?',
    none: /no complaint in this chat/,
    makeOne: 'Make a complaint',
    stands: /came in on .* looking into it/,
    person: 'Talk to a person',
  },
  {
    lang: 'es',
    wish: 'quiero poner una queja',
    fields: ['¿De qué se trata?', '¿Qué pasó?', '¿Qué lo arreglaría?'],
    answers: '¿De qué se trata? Una tarjeta\n¿Qué pasó? Llegó tarde.\n¿Qué lo arreglaría? Una palabra.',
    thanks: /Gracias por decirnos.*\*Más opciones\*, \*Su caso\*/,
    status: '¿cómo va mi queja?',
    none: /No veo ninguna queja/,
    makeOne: 'Poner una queja',
    stands: /llegó el .* estamos revisando/,
    person: 'Hablar con una persona',
  },
] as const satisfies readonly { readonly lang: Lang; readonly [part: string]: unknown }[];

async function fillIn(customer: Customer, answers: string): Promise<string> {
  const { requestId } = await customer.event('form.requested');
  customer.say(answers, requestId);
  return requestId;
}

for (const script of scripts) {
  test(`a complaint is taken down and followed, in ${script.lang}`, async (t) => {
    const house = await openHouse(t);
    const customer = await house.customer({ locale: script.lang });
    customer.say(script.status);
    const before = await customer.answer();
    assert.match(before.text, script.none);
    assert.deepEqual(
      before.choices?.map(({ label }) => label),
      [script.makeOne, script.person],
    );

    customer.say(script.wish);
    assert.ok((await customer.answer()).choices?.some(({ label }) => label === script.person));
    const form = await customer.event('form.requested');
    assert.equal(form.lang, script.lang);
    assert.equal(form.from.role, 'assistant');
    assert.deepEqual(
      form.fields.map(({ label }) => label),
      script.fields,
    );

    customer.say(script.answers, form.requestId);
    const logged = await customer.event('complaint.logged');
    assert.equal((await customer.event('form.closed')).reason, 'answered');
    assert.match(logged.reference, /^CMP-\d{4}-\d{6}$/);
    // Reckoned a moment before it is written down.
    const days = [logged.at - 1000, logged.at].map((at) => bankNoonAfter(at, bankDays.complaint));
    assert.ok(days.includes(logged.answerBy));
    const thanks = await customer.answer();
    assert.match(thanks.text, script.thanks);
    assert.ok(!thanks.text.includes(logged.reference), 'the number is told once, by its own line');
    assert.ok(thanks.choices?.some(({ label }) => label === script.person));

    customer.say(script.status);
    const status = (await customer.answer()).text;
    assert.match(status, script.stands);
    assert.ok(status.includes(logged.reference));
    for (const at of [logged.at, logged.answerBy]) {
      assert.ok(status.includes(longDate(bankDayAt(at), script.lang)));
    }
  });
}

test('an agent sends the form too; what the customer writes is logged once, however often it comes', async (t) => {
  const house = await openHouse(t);
  const agent = await house.desk('Maria', 'Customer care');
  const customer = await house.customer();
  customer.say('agent');
  await customer.event('handoff.queued');
  const { conversation } = customer;
  agent.send({ type: 'accept', conversation });
  await agent.taking('assigned');
  agent.send({ type: 'ask-form', conversation, form: 'complaint' });
  const requestId = await fillIn(customer, scripts[0].answers);
  customer.send({ type: 'send', draft: { localId: 'local-2', text: scripts[0].answers, value: requestId } });
  const { reference } = await agent.event('complaint.logged');
  agent.send({ type: 'ask-form', conversation });
  assert.equal((await customer.event('form.requested')).purpose, 'Check your address');
  const logged = customer.frames.filter(
    (frame) => frame.type === 'event' && frame.event.type === 'complaint.logged',
  );
  assert.equal(logged.length, 1);
  assert.ok(JSON.stringify(logged).includes(reference));
});

test('a form that is declined, or is another, logs nothing', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  customer.say('file a complaint');
  await customer.answer();
  const { requestId } = await customer.event('form.requested');
  await customer.run({ do: 'decline-form', requestId });
  assert.equal((await customer.event('form.closed')).reason, 'declined');
  customer.say('any news about my complaint');
  assert.match((await customer.answer()).text, /no complaint in this chat/);
});

test('two complaints have two numbers, and the later one is told of', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  const numbers: string[] = [];
  for (let count = 0; count < 2; count++) {
    customer.say('I want to make a complaint');
    await fillIn(customer, scripts[0].answers);
    numbers.push((await customer.event('complaint.logged')).reference);
    assert.match((await customer.answer()).text, /Thank you for telling us/);
  }
  assert.notEqual(numbers[0], numbers[1]);
  customer.say('status of my complaint');
  assert.ok((await customer.answer()).text.includes(numbers[1] ?? 'none'));
});
