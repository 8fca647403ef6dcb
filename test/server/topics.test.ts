import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Customer } from './support/house.ts';
import { english, spanish, type Turn } from './support/topic-scripts.ts';

/** Answers are read without the marks of Markdown that stand around the facts. */
const plain = (text: string): string => text.replaceAll('**', '');

async function take([said, ...told]: Turn, customer: Customer): Promise<readonly string[]> {
  const [text = '', value] = said.split('|');
  customer.say(text, value);
  const answer = await customer.answer();
  for (const fact of told) assert.match(plain(answer.text), fact, `after "${text}"`);
  return (answer.choices ?? []).map(({ label }) => label);
}

for (const [lang, scripts] of [
  ['en', english],
  ['es', spanish],
] as const) {
  test(`the topics on the gateway, in ${lang}`, async (t) => {
    const house = await openHouse(t, { afterEndSeconds: 0 });
    for (const { topic, turns, person, context } of scripts) {
      await t.test(`${topic}: comes to an end that offers a person`, async () => {
        const customer = await house.customer({ locale: lang, ...(context && { context }) });
        let choices: readonly string[] = [];
        for (const turn of turns) choices = await take(turn, customer);
        assert.ok(choices.includes(person), `offers ${choices.join(', ') || 'nothing'}`);
      });
    }
  });
}

test('a trip leads to the people of the travel desk', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer({ context: { card: '1005' } });
  await take(['travel notice', /Where do you go/], customer);
  await take(['Peru, next week', /TRV-/], customer);
  customer.say('Talk to the travel desk', 'person');
  assert.equal((await customer.event('handoff.queued')).team, 'Rewards and travel');
});

test('the chat begins with the card of the page, and with none that is not there', async (t) => {
  const house = await openHouse(t);
  for (const [card, told] of [
    ['ending 1005', true],
    ['ending 7777', false],
  ] as const) {
    const customer = await house.customer({ context: { card } });
    const greeting = customer.frames.find(
      (frame) => frame.type === 'event' && frame.event.type === 'message.received',
    );
    assert.equal(JSON.stringify(greeting).includes('about your card ending 1005'), told);
    if (!told) await take(['when is my payment due', /Which card/], customer);
  }
});

test('it is said once that the assistant is automated, before its first words', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  await take(['what are your hours?', /8 a\.m\./], customer);
  const events = customer.frames.flatMap((frame) => (frame.type === 'event' ? [frame.event] : []));
  const joined = events.findIndex(
    (one) => one.type === 'participant.joined' && one.participant.role === 'assistant',
  );
  const first = events.findIndex((one) => one.type === 'message.received');
  assert.ok(joined >= 0 && joined < first);
  const telling = events.filter((one) => one.type === 'message.received' && one.text.includes('automated'));
  assert.equal(telling.length, 1);
});

test('a question that was not understood is asked once more, then a person is called', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  await take(['lost or stolen card', /Which card/], customer);
  const choices = await take(['asdf qwer', /did not understand.*Which card/], customer);
  assert.deepEqual(choices.slice(0, 2), ['Everyday, ending 1005', 'Travel, ending 4821']);
  await take(['zxcv yuio', /still do not understand/], customer);
  assert.equal((await customer.event('handoff.queued')).team, 'Fraud');
});

test('the agent reads what was done and told', async (t) => {
  const house = await openHouse(t);
  const agent = await house.desk('Maria', 'Fraud');
  const customer = await house.customer();
  await take(['my card 1005 was stolen', /locked now/], customer);
  await take(['yes', /CRD-/], customer);
  customer.say('agent');
  await customer.event('handoff.queued');
  const [waiting] = await agent.queueOf(1);
  const brief = Object.fromEntries((waiting?.brief ?? []).map(({ label, value }) => [label, value]));
  assert.equal(brief['Locked card ending'], '1005');
  assert.match(brief['New card'] ?? '', /^CRD-2026-\d{6}, card ending 1005$/);
});
