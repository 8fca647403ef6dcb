import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Followed } from './support/follow.ts';
import type { Question } from './support/small-assistant.ts';
import { apology, heard, kinds, names, startTalks, type Talks } from './support/sse-talks.ts';

let talks: Talks;
before(async () => {
  talks = await startTalks();
});
afterEach(() => talks.leave());
after(() => talks.server.close());

for (const name of names.slice(1)) {
  const { create, piece } = kinds[name];
  test(`a cut answer of ${name}, which cannot be had again, is left at that and said to be cut`, async () => {
    const talking = await talks.talk(create);
    void talking.transport.send({ localId: 'l1', text: 'Hello' });
    const question = await talks.server.next();
    question.write(piece('Good '));
    await talking.told('message.streamed');
    question.cut();
    await talking.told('message.received', ({ text }) => text === apology());
    assert.deepEqual(heard(talking).slice(1), ['Good ', apology()]);
  });
}

describe('an answer of the AI SDK', () => {
  const { create, piece, end, call } = kinds['AI SDK'];

  async function cutAt(text: string): Promise<{ talking: Followed; id: string }> {
    const talking = await talks.talk(create);
    void talking.transport.send({ localId: 'l1', text: 'Hello' });
    const question = await talks.server.next();
    question.write(piece(text));
    const { target } = await talking.told('message.streamed');
    question.cut();
    return { talking, id: target };
  }

  test('is told again from its beginning after a cut, in the same place and never twice', async () => {
    const { talking, id } = await cutAt('Good ');
    const again = await talks.server.next();
    assert.match(again.path, /^\/chat\/\w+\/stream$/);
    again.write(piece('Go'), piece('od '), piece('day.'), end);
    const whole = await talking.told('message.received', ({ text }) => text === 'Good day.');
    assert.equal(whole.id, id);
    const shown = talking.events.flatMap((event) => (event.type === 'message.streamed' ? event.text : []));
    assert.deepEqual(shown, ['Good ', 'Good day.']);
  });

  test('is left at what there is where the server has no more of it', async () => {
    const { talking } = await cutAt('Good ');
    (await talks.server.next()).refuse(204);
    await talking.told('message.received', ({ text }) => text === apology());
    assert.deepEqual(heard(talking).slice(1), ['Good ', apology()]);
  });

  test('may break off as often as it likes, as long as it comes further each time', async () => {
    const { talking } = await cutAt('Good ');
    const second = await talks.server.next();
    second.write(piece('Good '), piece('day'));
    await talking.told('message.streamed', ({ text }) => text === 'Good day');
    second.cut();
    (await talks.server.next()).write(piece('Good day.'), end);
    await talking.told('message.received', ({ text }) => text === 'Good day.');
  });

  const endings: readonly (readonly [string, (again: Question) => void])[] = [
    ['brings nothing new', (again) => (again.write(piece('Good ')), again.cut())],
    ['is a page of something else', (again) => again.page()],
    ['fails', (again) => again.refuse(500)],
    ['is not to be had in time', (again) => again.refuse(429)],
  ];
  for (const [what, finish] of endings) {
    test(`is given up where the next try ${what}, and the line is not`, async () => {
      const { talking } = await cutAt('Good ');
      finish(await talks.server.next());
      await talking.told('message.received', ({ text }) => text === apology());
      const sent = talking.transport.send({ localId: 'l2', text: 'And now?' });
      const question = await talks.server.next();
      assert.equal(question.path, '/chat');
      question.write(end);
      await sent;
      assert.deepEqual(heard(talking).slice(1), ['Good ', apology()]);
    });
  }

  test('tells what was told before its cut no second time', async () => {
    const talking = await talks.talk(create);
    void talking.transport.send({ localId: 'l1', text: 'A person, please' });
    const place = (position: number): object => ({
      type: 'data-care',
      data: { type: 'queue.updated', position },
    });
    const before = [call, place(2), piece('Good ')];
    const question = await talks.server.next();
    question.write(...before);
    await talking.told('message.streamed');
    question.cut();
    (await talks.server.next()).write(...before, place(1), piece('day.'), end);
    await talking.told('message.received', ({ text }) => text === 'Good day.');
    const told = talking.events.flatMap((event) =>
      event.type === 'handoff.requested' ? 'asked' : event.type === 'queue.updated' ? event.position : [],
    );
    assert.deepEqual(told, ['asked', 2, 1]);
  });

  test('goes on after a reload, and what came before is said to be missing', async () => {
    const resume = { driver: 'ai-sdk', conversation: 'c-9' };
    const connecting = talks.talk(create, { resume });
    const question = await talks.server.next();
    assert.equal(question.path, '/chat/c-9/stream');
    question.write(piece('Good day.'), end);
    const talking = await connecting;
    await talking.told('message.received', ({ text }) => text === 'Good day.');
    await talking.told('gap.found');
  });

  test('takes back a step that is written anew, and keeps its parts apart', async () => {
    const talking = await talks.talk(create);
    void talking.transport.send({ localId: 'l1', text: 'Hello' });
    const step = { type: 'start-step' };
    const part = { type: 'text-start', id: '0' };
    (await talks.server.next()).write(
      ...[step, part, piece('One.'), step, part, piece('Wrong'), { type: 'reset-step' }],
      ...[part, piece('Two.'), end],
    );
    await talking.told('message.received', ({ text }) => text === 'One.\n\nTwo.');
  });

  test('may bring events of ours', async () => {
    const talking = await talks.talk(create);
    void talking.transport.send({ localId: 'l1', text: 'Hello' });
    const events = [
      { type: 'handoff.queued', team: 'Disputes' },
      { type: 'queue.updated', position: 2 },
    ];
    (await talks.server.next()).write(...events.map((data) => ({ type: 'data-care', data })), end);
    assert.equal((await talking.told('handoff.queued')).team, 'Disputes');
    assert.equal((await talking.told('queue.updated')).position, 2);
  });
});
