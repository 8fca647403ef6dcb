import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Customer, openHouse } from './support/house.ts';
import { createTurnedClock } from './support/turned-clock.ts';

/** The connection lives when the next good frame is answered. */
async function stillWorks(customer: Customer): Promise<void> {
  const localId = customer.say('thank you');
  assert.equal((await customer.taking('accepted')).accepted.localId, localId);
}

const malformed: readonly (readonly [string, string | Buffer, string])[] = [
  ['no JSON', '{"type":', ''],
  ['empty text', '', ''],
  ['binary', Buffer.from([0, 1, 2]), ''],
  ['an array', '[]', ''],
  ['null', 'null', ''],
  ['a type that is a number', '{"type":7}', ''],
  ['a type on the prototype only', '{"__proto__":{"type":"send"}}', ''],
  ['a draft without text', '{"type":"send","draft":{"localId":"x"}}', 'x'],
  ['a draft of blanks', '{"type":"send","draft":{"localId":"x","text":"  "}}', 'x'],
  ['a draft of what cannot be seen', '{"type":"send","draft":{"localId":"x","text":"\\u202e\\ufeff"}}', 'x'],
  ['a text that is an object', '{"type":"send","draft":{"localId":"x","text":{"_$litType$":1}}}', 'x'],
  ['a draft without id', '{"type":"send","draft":{"text":"hello"}}', ''],
  ['a draft that is null', '{"type":"send","draft":null}', ''],
  ['a command without a name', '{"type":"run","id":"r","command":{}}', 'r'],
  ['a language that is a list', '{"type":"run","id":"r","command":{"do":"set-language","lang":["en"]}}', 'r'],
  ['a history of minus one', '{"type":"history","id":"h","limit":-1}', 'h'],
  ['a history of half', '{"type":"history","id":"h","limit":0.5}', 'h'],
  ['a hint of nothing', '{"type":"hint"}', ''],
  ['a second hello', '{"type":"hello","version":1,"locale":"en"}', ''],
  ['deep nesting', '['.repeat(8000), ''],
];

for (const [name, frame, id] of malformed) {
  test(`${name} is refused and the connection lives`, async (t) => {
    const house = await openHouse(t);
    const customer = await house.customer();
    customer.raw(frame);
    assert.deepEqual(await customer.taking('refused'), { type: 'refused', id, kind: 'protocol' });
    await stillWorks(customer);
  });
}

test('a frame that is too large is refused and the connection lives', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  customer.raw(JSON.stringify({ type: 'send', draft: { localId: 'x', text: 'a'.repeat(500_000) } }));
  assert.equal((await customer.taking('refused')).kind, 'too-large');
  await stillWorks(customer);
});

test('a message that is too long is refused by its id, and one of the full length is taken', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  const long = customer.say('a'.repeat(4001));
  assert.deepEqual(await customer.taking('refused'), { type: 'refused', id: long, kind: 'too-large' });
  customer.say('a'.repeat(4000));
  await customer.taking('accepted');
});

test('a frame of an unknown type is passed over', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  customer.raw('{"type":"dance"}');
  await stillWorks(customer);
  assert.ok(!customer.frames.some(({ type }) => type === 'refused'));
});

test('an unknown command is refused as unsupported', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  customer.raw('{"type":"run","id":"r","command":{"do":"dance"}}');
  assert.deepEqual(await customer.taking('refused'), { type: 'refused', id: 'r', kind: 'unsupported' });
  await stillWorks(customer);
});

test('a team that does not exist is refused', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  const answer = await customer.run({ do: 'request-agent', team: 'Sharks' });
  assert.ok(answer.type === 'refused' && answer.kind === 'rejected');
});

test('too many frames are refused with the seconds to wait, on every connection of the customer', async (t) => {
  const clock = createTurnedClock();
  const house = await openHouse(t, { clock, rate: { frames: 3, seconds: 7 } });
  const cookie = await house.logIn();
  const customer = await house.customer({ cookie });
  const other = await house.customer({ cookie });
  for (let count = 0; count < 3; count++) customer.say('thank you');
  for (let count = 0; count < 3; count++) await customer.taking('accepted');
  const localId = other.say('too fast');
  assert.deepEqual(await other.taking('refused'), {
    type: 'refused',
    id: localId,
    kind: 'rate-limited',
    retryAfterSeconds: 7,
  });
  clock.turn(7);
  await stillWorks(other);
  const stranger = await house.customer();
  await stillWorks(stranger);
});

test('floods of hints are dropped and take nothing from the rate of messages', async (t) => {
  const house = await openHouse(t);
  const customer = await house.customer();
  for (let count = 0; count < 500; count++)
    customer.send({ type: 'hint', hint: { type: 'typing', on: true } });
  await stillWorks(customer);
});

test('frames before hello are refused', async (t) => {
  const house = await openHouse(t);
  const raw = new Customer(house.at('/care/socket'));
  await raw.opened;
  raw.say('hello');
  assert.equal((await raw.taking('refused')).kind, 'protocol');
  await raw.close();
});

const deskFrames = [
  'nonsense',
  '{}',
  '{"type":"accept"}',
  '{"type":"say","conversation":"x","localId":"a"}',
  '{"type":"dance","conversation":"x"}',
];
for (const frame of deskFrames) {
  test(`a desk lives on after ${frame}`, async (t) => {
    const house = await openHouse(t);
    const desk = await house.desk('Maria');
    desk.raw(frame);
    assert.equal((await desk.taking('refused')).reason, 'malformed');
    desk.send({ type: 'accept', conversation: 'none' });
    assert.equal((await desk.taking('refused')).reason, 'unknown');
  });
}
