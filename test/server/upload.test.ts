import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { eicar } from '../../demo/server/upload/scanner.ts';
import { uploadRules, type UploadRules } from '../../demo/server/upload/upload-rules.ts';
import { openHouse } from './support/house.ts';
import { createTurnedClock } from './support/turned-clock.ts';
import { statusOn, Uploader } from './support/uploader.ts';

const pdf = Buffer.from('%PDF-1.7\nA receipt.');
const rules = { ...uploadRules, scanSeconds: 0, mostBytes: 2000, mostFiles: 2 };

/** A customer with an agent, who has asked for a PDF or a JPEG. */
async function asked(t: TestContext, change: Partial<UploadRules> = {}, options = {}) {
  const house = await openHouse(t, { upload: { ...rules, ...change }, ...options });
  const cookie = await house.logIn();
  const customer = await house.customer({ cookie });
  await customer.run({ do: 'request-agent' });
  const maria = await house.desk('Maria');
  const { conversation } = customer;
  maria.send({ type: 'accept', conversation });
  await maria.taking('assigned');
  const purpose = 'Your receipt, card 4111 1111 1111 1111';
  maria.send({ type: 'ask-file', conversation, purpose, kinds: ['pdf', 'jpeg'] });
  const request = await customer.event('upload.requested');
  const uploader = new Uploader(house, customer, cookie);
  uploader.requestId = request.requestId;
  const log = () => customer.frames.flatMap((frame) => (frame.type === 'event' ? [frame.event] : []));
  return { house, cookie, customer, maria, conversation, request, uploader, log };
}

test('a request tells who, what for, which kinds and how much; nothing of where to', async (t) => {
  const { request } = await asked(t);
  assert.deepEqual(
    [request.from.name, request.purpose, request.kinds, request.mostBytes, request.mostFiles],
    ['Maria', 'Your receipt, card [card number removed]', ['pdf', 'jpeg'], 2000, 2],
  );
  assert.doesNotMatch(JSON.stringify(request), /https?:|url|host/i);
});

test('a good file is received, scanned and accepted, for the customer and for the agent', async (t) => {
  const { uploader, customer, maria } = await asked(t);
  assert.equal(await uploader.post({ body: pdf, name: 'Mi recibo ñ.pdf' }), 200);
  for (const side of [customer, maria]) {
    const { file, name, kind, bytes } = await side.event('upload.received');
    assert.deepEqual([file, name, kind, bytes], ['f1', 'Mi recibo ñ.pdf', 'pdf', pdf.length]);
    await side.event('upload.scanning');
    assert.equal((await side.event('upload.accepted')).name, 'Mi recibo ñ.pdf');
  }
});

test('the same file sent twice is there once', async (t) => {
  const { uploader, customer, log } = await asked(t);
  assert.equal(await uploader.post({ body: pdf }), 200);
  await customer.event('upload.accepted');
  assert.equal(await uploader.post({ body: pdf }), 200);
  await customer.run({ do: 'stop-answer', message: 'none' });
  assert.equal(log().filter(({ type }) => type === 'upload.received').length, 1);
});

test('a file that begins as something else than its name says is rejected', async (t) => {
  const { uploader, customer } = await asked(t);
  assert.equal(await uploader.post({ body: '<script>alert(1)</script>' }), 200);
  assert.equal((await customer.event('upload.rejected')).reason, 'wrong-type');
  assert.equal(await uploader.post({ body: Buffer.from([0xff, 0xd8, 0xff, 0xe0]), file: 'f2' }), 200);
  assert.equal((await customer.event('upload.rejected')).reason, 'wrong-type');
});

test('the test virus is found in the middle of a file', async (t) => {
  const { uploader, customer, log } = await asked(t);
  assert.equal(await uploader.post({ body: `%PDF-1.7\n${'x'.repeat(500)}${eicar}x` }), 200);
  assert.equal((await customer.event('upload.rejected')).reason, 'infected');
  assert.ok(!log().some(({ type }) => type === 'upload.accepted'));
});

test('names are cleaned, and card numbers taken out of them', async (t) => {
  const { uploader, customer } = await asked(t);
  await uploader.post({ body: pdf, name: '../4111111111111111\u202E<x>.pdf' });
  assert.equal((await customer.event('upload.received')).name, '[card number removed]x.pdf');
});

test('what was not asked for is not taken: kind, name, number, request, emptiness', async (t) => {
  const { uploader, customer } = await asked(t);
  assert.equal(await uploader.post({ body: '<svg/>', name: 'a.svg' }), 415);
  assert.equal(await uploader.post({ body: pdf, name: 'a.png' }), 415);
  assert.equal(await uploader.post({ body: pdf, name: 'a.pdf.exe' }), 415);
  assert.equal(await uploader.post({ body: '' }), 422);
  assert.equal(await uploader.post({ body: pdf, requestId: 'another' }), 404);
  assert.equal(await uploader.post({ body: pdf, name: '' }), 400);
  for (const file of ['f1', 'f2']) assert.equal(await uploader.post({ body: pdf, file }), 200);
  assert.equal(await uploader.post({ body: pdf, file: 'f3' }), 409);
  assert.equal((await customer.event('upload.received')).file, 'f1');
});

test('too many bytes are refused: by their number before, and as they come', async (t) => {
  const { uploader, log } = await asked(t);
  const large = Buffer.alloc(2001, pdf.toString());
  assert.equal(await uploader.post({ body: large }), 413);
  const headers = await uploader.headers({ body: '' });
  const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(1500)) });
  const chunked: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers,
    body: endless,
    duplex: 'half',
  };
  const answer = await fetch(new URL('/care/upload', headers['origin']), chunked).catch(() => undefined);
  assert.ok(answer === undefined || answer.status === 413);
  assert.ok(!log().some(({ type }) => type.startsWith('upload.re') && type !== 'upload.requested'));
});

test('nobody sends with a forged token, from another page, or to another’s conversation', async (t) => {
  const { uploader, house, conversation } = await asked(t);
  const stranger = await house.token(await house.logIn());
  assert.equal(await uploader.post({ body: pdf, token: 'forged.token' }), 401);
  assert.equal(await uploader.post({ body: pdf, token: stranger }), 403);
  assert.equal(await uploader.post({ body: pdf, origin: 'https://evil.example' }), 403);
  assert.equal(await uploader.post({ body: pdf, conversation: `${conversation}x` }), 403);
});

test('a token that has run out sends nothing', async (t) => {
  const clock = createTurnedClock(Date.now());
  const { uploader, house, cookie } = await asked(t, {}, { clock });
  const token = await house.token(cookie);
  clock.turn(121);
  assert.equal(await uploader.post({ body: pdf, token }), 401);
});

test('a file that is cut off is forgotten, and comes whole by the next attempt', async (t) => {
  const { uploader, customer, log } = await asked(t);
  const half = await uploader.begin(pdf.length, { body: pdf.subarray(0, 10) });
  half.destroy();
  await once(half, 'close');
  assert.equal(await uploader.post({ body: pdf }), 200);
  await customer.event('upload.accepted');
  assert.equal(log().filter(({ type }) => type === 'upload.received').length, 1);
});

test('a second attempt takes the place of one that hangs', async (t) => {
  const { uploader, customer } = await asked(t);
  const hanging = await uploader.begin(pdf.length, { body: pdf.subarray(0, 10) });
  const closed = once(hanging, 'close');
  while ((await uploader.post({ body: pdf })) !== 200);
  await customer.event('upload.accepted');
  hanging.destroy();
  await closed;
});

test('a sender who falls silent is cut off', async (t) => {
  const { uploader, log } = await asked(t, { idleSeconds: 0.2 });
  const socket = await uploader.begin(pdf.length, { body: pdf.subarray(0, 10) });
  assert.equal(await statusOn(socket), 408);
  socket.destroy();
  assert.ok(!log().some(({ type }) => type === 'upload.received'));
});

test('a sender who drips is cut off too', async (t) => {
  const { uploader } = await asked(t, { idleSeconds: 0.5, sendingSeconds: 0.6 });
  const socket = await uploader.begin(1000, { body: pdf.subarray(0, 10) });
  const drip = setInterval(() => socket.write('x'), 50);
  t.after(() => clearInterval(drip));
  assert.equal(await statusOn(socket), 408);
  socket.destroy();
});

test('one customer has no more than a few on their way', async (t) => {
  const { uploader } = await asked(t, { mostOfOne: 1 });
  const socket = await uploader.begin(pdf.length, { body: pdf.subarray(0, 10) });
  let status = await uploader.post({ body: pdf, file: 'f2' });
  // The head of the first may still be on its way.
  if (status === 200) status = await uploader.post({ body: pdf, file: 'f3' });
  assert.equal(status, 503);
  socket.destroy();
});

test('where the store is full, nothing is accepted', async (t) => {
  const { uploader, customer } = await asked(t, { mostKeptBytes: pdf.length });
  await uploader.post({ body: pdf });
  await customer.event('upload.accepted');
  await uploader.post({ body: pdf, file: 'f2' });
  assert.equal((await customer.event('upload.rejected')).reason, 'unchecked');
});

test('nothing is served back, by any name', async (t) => {
  const { uploader, customer, house } = await asked(t);
  await uploader.post({ body: pdf });
  await customer.event('upload.accepted');
  for (const path of ['/care/upload', '/care/upload/f1', '/care/files/f1', '/upload/bill.pdf']) {
    const response = await fetch(house.at(path));
    assert.ok(response.status >= 400, path);
    assert.doesNotMatch(await response.text(), /receipt/);
  }
});

test('a request ends by the agent, by the customer or by its time, once', async (t) => {
  const clock = createTurnedClock(Date.now());
  const { uploader, customer, maria, conversation, request } = await asked(t, {}, { clock });
  maria.send({ type: 'ask-file', conversation, purpose: 'Another', kinds: ['pdf'] });
  maria.send({ type: 'withdraw-file', conversation });
  assert.equal((await customer.event('upload.closed')).reason, 'withdrawn');
  assert.equal(await uploader.post({ body: pdf }), 410);
  const late = await customer.run({ do: 'finish-upload', requestId: request.requestId });
  assert.equal(late.type === 'refused' && late.kind, 'not-found');

  maria.send({ type: 'ask-file', conversation, purpose: 'Another', kinds: ['pdf'] });
  const second = await customer.event('upload.requested');
  assert.equal((await customer.run({ do: 'finish-upload', requestId: second.requestId })).type, 'done');
  assert.equal((await customer.event('upload.closed')).reason, 'declined');

  maria.send({ type: 'ask-file', conversation, purpose: 'A third', kinds: ['pdf'] });
  const third = await customer.event('upload.requested');
  uploader.requestId = third.requestId;
  assert.equal(await uploader.post({ body: pdf }), 200);
  await customer.event('upload.accepted');
  assert.equal((await customer.run({ do: 'finish-upload', requestId: third.requestId })).type, 'done');
  assert.equal((await customer.event('upload.closed')).reason, 'done');
});

test('a request that nobody answers expires', async (t) => {
  const { customer } = await asked(t, { openSeconds: 0.2 });
  assert.equal((await customer.event('upload.closed')).reason, 'expired');
});

test('after the end of the conversation nothing is taken', async (t) => {
  const { uploader, customer } = await asked(t);
  await customer.run({ do: 'end' });
  assert.equal(await uploader.post({ body: pdf }), 410);
});

test('an agent who does not have the customer can ask for nothing', async (t) => {
  const { house, conversation } = await asked(t);
  const other = await house.desk('Sam');
  other.send({ type: 'ask-file', conversation, purpose: 'A card photo', kinds: ['pdf'] });
  assert.equal((await other.taking('refused')).reason, 'not-yours');
  other.send({ type: 'ask-file', conversation, purpose: ' ', kinds: [] });
  assert.equal((await other.taking('refused')).reason, 'malformed');
});

test('the assistant asks, in the customer’s language, when they want to send a document', async (t) => {
  const house = await openHouse(t, { upload: rules });
  for (const [words, lang, purpose] of [
    ['Can I send you a receipt?', 'en', /document that you want to send/],
    ['¿Puedo enviar un recibo?', 'es', /documento que quiere enviar/],
  ] as const) {
    const customer = await house.customer();
    customer.say(words);
    const request = await customer.event('upload.requested');
    assert.deepEqual([request.from.role, request.lang], ['assistant', lang]);
    assert.match(request.purpose, purpose);
  }
});
