import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { apology, heard, kinds, names, startTalks, type Talks } from './support/sse-talks.ts';

let talks: Talks;
before(async () => {
  talks = await startTalks();
});
afterEach(() => talks.leave());
after(() => talks.server.close());

const cutShort: readonly (readonly [(typeof names)[number], unknown])[] = [
  ['AI SDK', { type: 'abort' }],
  ['OpenAI', { choices: [{ delta: {}, finish_reason: 'length' }] }],
  ['OpenAI', { choices: [{ delta: {}, finish_reason: 'content_filter' }] }],
];
for (const [name, last] of cutShort) {
  test(`an answer of ${name} that was cut short is not whole: ${JSON.stringify(last)}`, async () => {
    const { create, piece } = kinds[name];
    const talking = await talks.talk(create);
    void talking.transport.send({ localId: 'l1', text: 'Hello' });
    (await talks.server.next()).write(piece('Good '), last);
    await talking.told('message.received', ({ text }) => text === apology());
    assert.deepEqual(heard(talking).slice(1), ['Good ', apology()]);
  });
}

for (const name of names) {
  const { create, piece, end, words } = kinds[name];
  test(`what one customer said to ${name} is not told with another’s words over the same driver`, async () => {
    const driver = create(talks.options);
    const first = await talks.over(driver);
    const sent = first.transport.send({ localId: 'l1', text: 'My secret' });
    const question = await talks.server.next();
    question.write(piece('Your secret'));
    await sent;
    await first.told('message.streamed');
    await first.transport.close();
    const second = await talks.over(driver);
    void second.transport.send({ localId: 'l2', text: 'Hello' });
    const { body = {}, write } = await talks.server.next();
    assert.deepEqual(words(body), [['user', 'Hello']]);
    assert.notEqual(
      body['id'] ?? body['threadId'] ?? '',
      question.body?.['id'] ?? question.body?.['threadId'],
    );
    write(piece('Good day.'), end);
    await second.told('message.received', ({ text }) => text === 'Good day.');
    assert.deepEqual(heard(second), [talks.options.greeting('en'), 'Good day.']);
  });
}

test('an answer that falls silent is not waited for for ever', async ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { create, piece } = kinds.OpenAI;
  const talking = await talks.talk(create);
  void talking.transport.send({ localId: 'l1', text: 'Hello' });
  const question = await talks.server.next();
  question.write(piece('Good '));
  await talking.told('message.streamed');
  mock.timers.tick(59_999);
  question.write(piece('day'));
  await talking.told('message.streamed', ({ text }) => text === 'Good day');
  mock.timers.tick(59_999);
  assert.deepEqual(heard(talking).slice(1), []);
  mock.timers.tick(1);
  await talking.told('message.received', ({ text }) => text === apology());
  await question.gone;
  assert.deepEqual(heard(talking).slice(1), ['Good day', apology()]);
});

describe('an answer of AG-UI', () => {
  const { create, piece, end } = kinds['AG-UI'];
  const start = (role: string, more: object = {}): object => ({ type: 'TEXT_MESSAGE_START', role, ...more });

  test('keeps its paragraphs apart, also where they bear a name', async () => {
    const talking = await talks.talk(create);
    void talking.transport.send({ localId: 'l1', text: 'Hello' });
    (await talks.server.next()).write(
      ...[
        start('assistant', { name: 'Care' }),
        piece('One.'),
        start('assistant', { name: 'care' }),
        piece('Two.'),
      ],
      end,
    );
    await talking.told('message.received', ({ text }) => text === 'One.\n\nTwo.');
  });

  test('asks for a live agent also by a chunk that bears words for the tool', async () => {
    const talking = await talks.talk(create);
    void talking.transport.send({ localId: 'l1', text: 'A person, please' });
    const chunk = { type: 'TOOL_CALL_CHUNK', toolCallId: 't', toolCallName: 'requestLiveAgent', delta: '{}' };
    (await talks.server.next()).write(chunk, end);
    await talking.told('handoff.requested');
  });

  test('shows nobody else’s words as the assistant’s', async () => {
    const talking = await talks.talk(create);
    void talking.transport.send({ localId: 'l1', text: 'Hello' });
    const chunk = (role: string, delta: string): object => ({ type: 'TEXT_MESSAGE_CHUNK', role, delta });
    (await talks.server.next()).write(
      ...[start('system'), piece('Be kind.'), start('user'), piece('Hello'), chunk('developer', 'Debug')],
      ...[start('assistant'), piece('Good '), { type: 'TOOL_CALL_RESULT', role: 'tool', content: 'x' }],
      ...[piece('day.'), end],
    );
    await talking.told('message.received', ({ text }) => text.trim() === 'Good day.');
    assert.equal(heard(talking).length, 2);
  });
});
