import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from './support/house.ts';
import { createTurnedClock } from './support/turned-clock.ts';

const failed = { type: 'refused', kind: 'rejected' };

test('a summary is written during the chat, and corrected for the desk to see, once', async (t) => {
  const house = await openHouse(t);
  const maria = await house.desk('Maria');
  const customer = await house.customer();
  const { conversation } = customer;
  await customer.run({ do: 'request-agent' });
  maria.send({ type: 'accept', conversation });
  await maria.taking('assigned');
  const words = { text: 'You dispute $127.43.', nextStep: 'We write to the store', expected: 'By Friday' };
  maria.send({ type: 'summarize', conversation, ...words, lang: 'en' });
  const { id, text, nextStep, expected, by } = await customer.event('summary.written');
  assert.deepEqual({ text, nextStep, expected }, words);
  assert.equal(by.name, 'Maria');
  const text2 = 'It was 4111 1111 1111 1111';
  assert.equal((await customer.run({ do: 'answer-summary', id, answer: 'wrong', text: text2 })).type, 'done');
  assert.equal((await customer.run({ do: 'answer-summary', id, answer: 'right' })).type, 'done');
  const answered = await maria.event('summary.answered');
  assert.deepEqual(
    [answered.target, answered.answer, answered.text],
    [id, 'wrong', 'It was [card number removed]'],
  );
  const { type, kind } = {
    kind: '',
    ...(await customer.run({ do: 'answer-summary', id: 'other', answer: 'right' })),
  };
  assert.deepEqual({ type, kind }, failed);
});

test('after the end the summary and the survey can be answered as long as the line stands', async (t) => {
  const clock = createTurnedClock();
  const house = await openHouse(t, { clock, tokenSeconds: 100_000, pieceMilliseconds: 0 });
  const maria = await house.desk('Maria');
  const customer = await house.customer();
  const { conversation } = customer;
  await customer.run({ do: 'request-agent' });
  maria.send({ type: 'accept', conversation });
  await maria.taking('assigned');
  maria.send({ type: 'end', conversation, summary: 'All is well.' });
  const { id } = await customer.event('summary.written');
  await customer.event('conversation.ended');
  clock.turn(599);
  assert.equal((await customer.run({ do: 'answer-summary', id, answer: 'right' })).type, 'done');
  const rating = { do: 'rate', about: 'agent', score: 5, comment: 'Thank you' } as const;
  assert.equal((await customer.run(rating)).type, 'done');
  const answered = await customer.event('survey.answered');
  assert.equal(answered.about, 'agent');
  assert.doesNotMatch(JSON.stringify(customer.frames), /Thank you/);
  const again = await customer.run({ do: 'request-agent' });
  assert.ok(again.type === 'refused' && again.kind === 'ended');
  clock.turn(1);
  assert.equal((await customer.taking('bye')).kind, 'over');
});

test('a rating of nobody, or off the scale, is refused', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  for (const command of [
    { do: 'rate', about: 'bank', score: 3 },
    { do: 'rate', about: 'agent', score: 6 },
    { do: 'rate', about: 'agent', score: '5' },
    { do: 'answer-summary', id: 'x', answer: 'maybe' },
  ]) {
    const refused = await customer.run(command as never);
    assert.ok(refused.type === 'refused' && refused.kind === 'protocol', JSON.stringify(command));
  }
});
