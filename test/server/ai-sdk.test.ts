import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { withAnswerHeads } from '../../demo/pages/account/drivers/told-answers.ts';
import { apology, greeting } from '../../demo/pages/account/drivers/words.ts';
import { createAiSdkAssistant } from '../../src/adapters/transport/sse-ai-sdk.ts';
import { follow } from '../adapters/support/follow.ts';
import { fetchFrom } from './support/from-page.ts';
import { openHouse } from './support/house.ts';

/** The widget's driver as the demo's page has it, before the demo's own assistant. */
async function open(context: TestContext, { desk = true, locale = 'en' } = {}) {
  const house = await openHouse(context, { pieceMilliseconds: 10 });
  fetchFrom(context, house.origin);
  const api = house.at('/assistant/chat');
  const followed = follow(withAnswerHeads(createAiSdkAssistant({ api, body: { desk }, greeting, apology })));
  context.after(() => followed.transport.close());
  const cookie = await house.logIn();
  await followed.transport.connect({ locale, token: () => house.token(cookie) });
  let count = 0;
  async function ask(text: string, answer: RegExp) {
    await followed.transport.send({ localId: `l${++count}`, text });
    return followed.told('message.received', (one) => answer.test(one.text) && one.from.role === 'assistant');
  }
  return { ...followed, house, cookie, api, ask };
}

test(
  'the assistant greets, asks for the card with choices, takes a label, and calls a live agent',
  { timeout: 20_000 },
  async (context) => {
    const { ask, told, events } = await open(context);
    await told('message.received', ({ text }) => text.includes('automated assistant'));
    const card = await ask(
      'I want to dispute a $127.43 charge from XYZ Store on 08/15',
      /which card|What card/i,
    );
    assert.equal(card.lang, 'en');
    const labels = card.choices?.map(({ label }) => label) ?? [];
    assert.ok(labels.includes('Everyday, ending 1005'), String(labels));
    const dates = await ask('Everyday, ending 1005', /October|2026/);
    assert.match(dates.text, /2026/);
    assert.ok(events.some((event) => event.type === 'message.streamed'));
    assert.ok(!events.some((event) => event.type === 'handoff.requested'));
    await ask('live agent', /find a person/);
    await told('handoff.requested');
    assert.ok(!events.some((event) => event.type === 'problem.reported' || event.type === 'gap.found'));
  },
);

test(
  'each answer bears its language, and the customer can change it',
  { timeout: 20_000 },
  async (context) => {
    const { ask, told } = await open(context);
    const spanish = await ask('¿cuál es su horario de atención?', /horas|a\.\s?m\.|lunes/);
    assert.equal(spanish.lang, 'es');
    await ask('En español, por favor', /español/);
    assert.equal((await told('language.changed')).lang, 'es');
  },
);

test(
  'without a desk nobody is called, and the number to call is told',
  { timeout: 20_000 },
  async (context) => {
    const { ask, events } = await open(context, { desk: false });
    const answer = await ask('live agent', /1 800 555 0142/);
    assert.deepEqual([answer.lang, answer.choices?.length ?? 0], ['en', 0]);
    assert.ok(!events.some((event) => event.type === 'handoff.requested'));
  },
);

test('what cannot be sent here is not asked for: a person takes it', { timeout: 20_000 }, async (context) => {
  const { ask, events } = await open(context);
  assert.deepEqual((await ask('can I send you a receipt?', /A live agent can/)).choices, []);
  assert.ok(!events.some((event) => event.type === 'upload.requested'));
});

test('the same talk comes to the same reference, told twice', { timeout: 20_000 }, async (context) => {
  const { house, cookie, api } = await open(context);
  const token = await house.token(cookie);
  const said = ['lost or stolen card', '1005', 'Stolen', 'Yes, send it there'];
  const messages = said.map((text, index) => ({
    id: String(index),
    role: 'user',
    parts: [{ type: 'text', text }],
  }));
  const answers = [];
  for (let time = 0; time < 2; time++) {
    const response = await fetch(api, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ id: 'c1', messages, trigger: 'submit-message' }),
    });
    assert.equal(response.headers.get('x-vercel-ai-ui-message-stream'), 'v1');
    answers.push(
      /CRD-\d{4}-\d{6}/.exec(
        (await response.text()).replace(/","delta":"|"}\s+data:[^\n]*?"delta":"/g, ''),
      )?.[0],
    );
  }
  assert.ok(answers[0] !== undefined);
  assert.equal(answers[0], answers[1]);
});

test('strangers, nonsense, too much and too often are refused', { timeout: 20_000 }, async (context) => {
  const { house, cookie, api } = await open(context);
  const token = await house.token(cookie);
  const post = async (body: string, bearer = token): Promise<Response> =>
    fetch(api, { method: 'POST', headers: { authorization: `Bearer ${bearer}` }, body });
  const question = { role: 'user', parts: [{ type: 'text', text: 'hi' }] };
  const good = JSON.stringify({ id: 'c', messages: [question] });
  assert.equal((await post(good, 'x.y')).status, 401);
  for (const body of ['', '[]', '{"id":"c"}', '{"id":"c","messages":[null,7]}', '{"id":"c","messages":{}}']) {
    assert.equal((await post(body)).status, 400, body);
  }
  assert.equal(
    (await post(JSON.stringify({ id: 'c', messages: [{ ...question, parts: 'x' }] }))).status,
    400,
  );
  assert.equal((await post(good + ' '.repeat(300_000))).status, 413);
  const statuses = new Set<number>();
  for (let time = 0; time < 20; time++) statuses.add((await post(good)).status);
  assert.ok(statuses.has(200) && statuses.has(429));
  assert.equal((await fetch(`${api}/c/stream`)).status, 204);
});
