import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { apology, heard, kinds, names, startTalks, type Talks } from './support/sse-talks.ts';
import { wholeAnswers } from './support/sse-wire.ts';

let talks: Talks;
before(async () => {
  talks = await startTalks();
});
afterEach(() => talks.leave());
after(() => talks.server.close());

for (const name of names) {
  const { create, piece, end, error, call, words } = kinds[name];
  describe(`an assistant that speaks ${name}`, () => {
    test('greets, and says that it is there', async () => {
      const talking = await talks.talk(create, { locale: 'es' });
      assert.deepEqual(heard(talking), ['Automated assistant (es)']);
      assert.equal((await talking.told('participant.joined')).participant.role, 'assistant');
    });

    test('answers piece by piece and once as a whole, and is told what was said before', async () => {
      const talking = await talks.talk(create, { context: { page: 'card' } });
      const sent = talking.transport.send({ localId: 'l1', text: 'Hello ¡ñ😀!' });
      const question = await talks.server.next();
      assert.equal(question.body?.['model'], 'care');
      assert.equal(question.headers['accept-language'], 'en');
      question.write(piece('Good '));
      await sent;
      await talking.told('message.streamed', ({ text }) => text === 'Good ');
      question.write(piece('day.'), end);
      const { id } = await talking.told('message.received', ({ text }) => text === 'Good day.');
      assert.equal((await talking.told('message.streamed')).target, id);
      const next = talking.transport.send({ localId: 'l2', text: 'And now?' });
      const second = await talks.server.next();
      assert.deepEqual(words(second.body ?? {}), [
        ['user', 'Hello ¡ñ😀!'],
        ['assistant', 'Good day.'],
        ['user', 'And now?'],
      ]);
      second.write(end);
      await next;
    });

    test('understands all that such a server sends with an answer', async () => {
      const talking = await talks.talk(create);
      const sent = talking.transport.send({ localId: 'l1', text: 'Hello' });
      (await talks.server.next()).write(...wholeAnswers[name]);
      await sent;
      await talking.told('message.received', ({ text }) => text === 'Good day.');
      assert.ok(!talking.events.some(({ type }) => type === 'problem.reported'));
      if (name !== 'OpenAI') assert.equal((await talking.told('queue.updated')).position, 2);
    });

    test('asks for a live agent by its tool', async () => {
      const talking = await talks.talk(create);
      void talking.transport.send({ localId: 'l1', text: 'A person, please' });
      (await talks.server.next()).write(call, end);
      await talking.told('handoff.requested');
    });

    test('keeps to itself what the server says of an error', async () => {
      const talking = await talks.talk(create);
      void talking.transport.send({ localId: 'l1', text: 'Hello' });
      (await talks.server.next()).write(piece('Good '), error);
      await talking.told('message.received', ({ text }) => text === apology());
      assert.deepEqual(heard(talking).slice(1), ['Good ', apology()]);
      assert.doesNotMatch(JSON.stringify(talking.events), /secret/);
    });

    test('stops at a word, and lets go of the server', async () => {
      const talking = await talks.talk(create);
      void talking.transport.send({ localId: 'l1', text: 'Hello' });
      const question = await talks.server.next();
      question.write(piece('Good '));
      const { target } = await talking.told('message.streamed');
      await talking.transport.run({ do: 'stop-answer', message: target });
      await question.gone;
      assert.deepEqual(heard(talking).slice(1), ['Good ']);
    });

    test('fetches a fresh token where one was refused, and asks once', async () => {
      const reasons: string[] = [];
      const token = async (reason: string) => (reasons.push(reason) === 1 ? 'old' : 'new');
      const talking = await talks.talk(create, { token });
      const sent = talking.transport.send({ localId: 'l1', text: 'Hello' });
      const refused = await talks.server.next();
      assert.equal(refused.headers.authorization, 'Bearer old');
      refused.refuse(401);
      const question = await talks.server.next();
      assert.equal(question.headers.authorization, 'Bearer new');
      assert.deepEqual(words(question.body ?? {}), [['user', 'Hello']]);
      question.write(piece('Good day.'), end);
      await sent;
      assert.deepEqual(reasons, ['connect', 'rejected']);
    });

    test('does not ask again by itself where it is not sure that it was heard', async () => {
      const talking = await talks.talk(create);
      const sent = talking.transport.send({ localId: 'l1', text: 'Hello' });
      (await talks.server.next()).refuse(500);
      await assert.rejects(sent, { kind: 'server', delivery: 'unknown' });
    });

    test('survives data that make no sense, and shows the next that does', async () => {
      const talking = await talks.talk(create);
      void talking.transport.send({ localId: 'l1', text: 'Hello' });
      const nonsense = ['{', 'null', '7', '[]', '{"type":"__proto__"}', '{"type":{}}', '{"choices":7}'];
      (await talks.server.next()).write(...nonsense, piece('Good day.'), end);
      await talking.told('message.received', ({ text }) => text === 'Good day.');
      await talking.told('problem.reported');
    });

    test('ends at the customer’s word', async () => {
      const { transport, told } = await talks.talk(create);
      await transport.run({ do: 'end' });
      await told('conversation.ended');
      await assert.rejects(transport.send({ localId: 'late', text: 'x' }), { kind: 'ended' });
    });
  });
}
