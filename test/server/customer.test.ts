import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from './support/house.ts';

test('a new conversation begins with an assistant that says it is automated and offers choices', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  const [welcome, joined, greeting, live] = customer.frames;
  assert.ok(welcome?.type === 'welcome');
  assert.equal(welcome.capabilities.resume, 'gap-free');
  assert.ok(welcome.expiresSeconds > 60);
  assert.ok(joined?.type === 'event' && joined.event.type === 'participant.joined');
  assert.equal(joined.event.participant.name, 'Assistant');
  assert.ok(greeting?.type === 'event' && greeting.event.type === 'message.received');
  assert.match(greeting.event.text, /automated/);
  assert.equal(greeting.event.choices?.length, 4);
  assert.equal(live?.type, 'live');
});

test('an answer is streamed in pieces that add up to the message that follows with the same id', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  customer.say('what are your hours?');
  const answer = await customer.answer();
  const pieces = customer.frames.flatMap((frame) =>
    frame.type === 'event' && frame.event.type === 'message.streamed' ? [frame.event] : [],
  );
  assert.ok(pieces.length > 3);
  assert.ok(pieces.every(({ target }) => target === answer.id));
  assert.equal(pieces.map(({ text }) => text).join(''), answer.text);
  assert.equal(answer.lang, 'en');
});

test('a stopped answer stays as far as it was told', async (t) => {
  const house = await openHouse(t, { pieceMilliseconds: 100 });
  const customer = await house.customer();
  customer.say('what are your hours?');
  const { target } = await customer.event('message.streamed');
  assert.equal((await customer.run({ do: 'stop-answer', message: target })).type, 'done');
  const answer = await customer.answer();
  assert.equal(answer.id, target);
  assert.match(answer.text, /^I am/);
  assert.doesNotMatch(answer.text, /at all hours/);
});

test('the same draft sent again is accepted with the same id and stands once in the log', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  const send = { type: 'send', draft: { localId: 'one', text: 'thank you' } } as const;
  customer.send(send);
  const first = await customer.taking('accepted');
  await customer.answer();
  customer.send(send);
  assert.deepEqual(await customer.taking('accepted'), first);
  customer.send({ type: 'history', id: 'h', limit: 100 });
  const { page } = await customer.taking('page');
  const own = page.events.filter((event) => event.type === 'message.received' && event.localId === 'one');
  assert.equal(own.length, 1);
});

test('many drafts at once keep their order', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  const texts = Array.from({ length: 15 }, (_, index) => `message ${index}`);
  for (const text of texts) customer.say(text);
  const kept: string[] = [];
  while (kept.length < texts.length) {
    const { from, text } = await customer.event('message.received');
    if (from.role === 'customer') kept.push(text);
  }
  assert.deepEqual(kept, texts);
});

test('a card number never enters the log, and the sender is told what stands there', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  customer.say('my card is 4111 1111 1111 1111');
  const { accepted } = await customer.taking('accepted');
  assert.equal(accepted.text, 'my card is [card number removed]');
  assert.doesNotMatch(JSON.stringify(customer.frames), /4111/);
});

test('who comes back gets what was missed, and nothing twice', async (t) => {
  const house = await openHouse(t);
  const cookie = await house.logIn();
  const before = await house.customer({ cookie });
  before.say('what are your hours?');
  const answer = await before.answer();
  await before.close();
  const { conversation } = before;
  const after = await house.customer({ cookie, conversation, cursor: String(Number(answer.cursor) - 1) });
  const events = after.frames.filter((frame) => frame.type === 'event' && 'cursor' in frame.event);
  assert.equal(events.length, 1);
  assert.deepEqual(events[0], { type: 'event', event: answer });
  assert.equal(answer.previous, String(Number(answer.cursor) - 1));
});

for (const cursor of ['99', 'not-ours', '-1', '1e1']) {
  test(`the cursor "${cursor}" is answered by a gap and the whole log`, async (t) => {
    const house = await openHouse(t);
    const cookie = await house.logIn();
    const { conversation, close } = await house.customer({ cookie }).then((line) => ({
      conversation: line.conversation,
      close: () => line.close(),
    }));
    await close();
    const again = await house.customer({ cookie, conversation, cursor });
    const types = again.frames.map(({ type }) => type);
    assert.deepEqual(types.slice(0, types.indexOf('live') + 1), ['welcome', 'gap', 'event', 'event', 'live']);
  });
}

test('earlier messages come page by page to the beginning', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  customer.say('thank you');
  await customer.answer();
  const seen: unknown[] = [];
  let before: string | undefined;
  do {
    customer.send({ type: 'history', id: 'h', limit: 3, ...(before !== undefined && { before }) });
    const { page } = await customer.taking('page');
    seen.unshift(...page.events.map(({ cursor }) => cursor));
    before = page.before;
  } while (before !== undefined);
  assert.deepEqual(seen, ['1', '2', '3', '4']);
});

test('beats come when nothing else does', async (t) => {
  const house = await openHouse(t, { heartbeatSeconds: 0.02 });
  const customer = await house.customer();
  await customer.taking('beat');
  await customer.taking('beat');
});

test('a language can be changed by command and by asking, and the assistant goes on in it', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  assert.equal((await customer.run({ do: 'set-language', lang: 'es-MX' })).type, 'done');
  customer.say('horario de atención');
  const answer = await customer.answer();
  assert.equal(answer.lang, 'es');
  assert.equal(answer.from.name, 'Asistente');
  customer.say('in English please');
  assert.equal((await customer.event('language.changed')).lang, 'en');
  assert.equal((await customer.answer()).text, 'We now go on in English.');
  const refused = await customer.run({ do: 'set-language', lang: 'de' });
  assert.ok(refused.type === 'refused' && refused.kind === 'rejected');
});

test('after the end nothing more is taken, and the line is closed', async (t) => {
  const house = await openHouse(t, { afterEndSeconds: 0 });
  const cookie = await house.logIn();
  const customer = await house.customer({ cookie });
  const localId = customer.say('thank you');
  await customer.answer();
  assert.equal((await customer.run({ do: 'end' })).type, 'done');
  assert.equal((await customer.run({ do: 'end' })).type, 'done');
  customer.say('one more');
  assert.equal((await customer.taking('refused')).kind, 'ended');
  // What the log has is still acknowledged: its answer may have been lost.
  customer.send({ type: 'send', draft: { localId, text: 'thank you' } });
  assert.equal((await customer.taking('accepted')).accepted.localId, localId);
  assert.deepEqual(await customer.taking('bye'), { type: 'bye', kind: 'over', again: false });
  await customer.closed;
  const { conversation } = customer;
  const again = await house.customer({ cookie, conversation });
  assert.ok(
    again.frames.some((frame) => frame.type === 'event' && frame.event.type === 'conversation.ended'),
  );
});
