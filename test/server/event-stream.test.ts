import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { ClientFrame, ServerFrame } from '../../src/adapters/transport/gateway-frames.ts';
import { openHouse } from './support/house.ts';
import { createTurnedClock } from './support/turned-clock.ts';

const hello = { type: 'hello', version: 1, locale: 'en' } as const;

async function* framesOf(response: Response): AsyncGenerator<ServerFrame, undefined> {
  let rest = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield JSON.parse(block.replace(/^data: /, '')) as ServerFrame;
  }
}

async function openStream(t: TestContext, options: Parameters<typeof openHouse>[1] = {}) {
  const house = await openHouse(t, options);
  const cookie = await house.logIn();
  const token = await house.token(cookie);
  const post = (path: string, body: unknown, as = token) =>
    fetch(house.at(path), {
      method: 'POST',
      headers: { origin: house.origin, authorization: `Bearer ${as}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const ending = new AbortController();
  async function stream(frame: ClientFrame = hello) {
    const response = await fetch(house.at('/care/stream'), {
      method: 'POST',
      headers: { origin: house.origin, authorization: `Bearer ${token}` },
      body: JSON.stringify(frame),
      signal: ending.signal,
    });
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    const frames = framesOf(response);
    async function taking<K extends ServerFrame['type']>(type: K) {
      for (;;) {
        const { value } = await frames.next();
        if (value?.type === type) return value as Extract<ServerFrame, { type: K }>;
        if (value === undefined) throw new Error(`no ${type} came`);
      }
    }
    return { frames, taking };
  }
  return { house, cookie, token, post, stream, ending };
}

test('a stream welcomes with the name of its connection, replays and goes live', async (t) => {
  const { stream } = await openStream(t);
  const { taking } = await stream();
  const { connection, conversation } = await taking('welcome');
  assert.ok(connection && conversation);
  await taking('event');
  await taking('live');
});

test('a posted frame is answered by the frame that settles it, and its event comes on the stream', async (t) => {
  const { stream, post } = await openStream(t);
  const { taking } = await stream();
  const { connection } = await taking('welcome');
  await taking('live');
  const frame = { type: 'send', draft: { localId: 'one', text: 'thank you' } };
  const first = (await (await post('/care/frames', { connection, frame })).json()) as ServerFrame;
  const again = (await (await post('/care/frames', { connection, frame })).json()) as ServerFrame;
  assert.ok(first.type === 'accepted');
  assert.deepEqual(again, first);
  let { event } = await taking('event');
  while (event.type !== 'message.received') ({ event } = await taking('event'));
  assert.equal(event.localId, 'one');
});

test('a frame that nothing answers gets an empty response', async (t) => {
  const { stream, post } = await openStream(t);
  const { taking } = await stream();
  const { connection } = await taking('welcome');
  const frame = { type: 'hint', hint: { type: 'typing', on: true } };
  assert.equal((await post('/care/frames', { connection, frame })).status, 204);
});

test('a stream goes on from its cursor', async (t) => {
  const { stream } = await openStream(t);
  const { conversation } = await (await stream()).taking('welcome');
  const { frames } = await stream({ ...hello, conversation, cursor: '1' });
  const types: string[] = [];
  for await (const { type } of frames) {
    types.push(type);
    if (type === 'live') break;
  }
  assert.deepEqual(types, ['welcome', 'event', 'live']);
});

test('bad posts are refused by a frame, and the stream lives', async (t) => {
  const { stream, post, house } = await openStream(t);
  const { taking } = await stream();
  const { connection } = await taking('welcome');
  const refusal = async (response: Promise<Response>) => {
    const { status } = await response;
    const frame = (await (await response).json()) as ServerFrame;
    return [status, frame.type === 'refused' && frame.kind];
  };
  assert.deepEqual(await refusal(post('/care/frames', { connection, frame: 7 })), [200, 'protocol']);
  assert.deepEqual(await refusal(post('/care/frames', 'nonsense')), [404, 'not-found']);
  assert.deepEqual(await refusal(post('/care/frames', 'x'.repeat(50_000))), [413, 'too-large']);
  assert.deepEqual(await refusal(post('/care/frames', { connection: 'none', frame: hello })), [
    404,
    'not-found',
  ]);
  assert.deepEqual(await refusal(post('/care/frames', { connection, frame: hello }, 'x.y')), [
    401,
    'auth-denied',
  ]);
  const stranger = await house.token(await house.logIn());
  assert.deepEqual(await refusal(post('/care/frames', { connection, frame: hello }, stranger)), [
    404,
    'not-found',
  ]);
  assert.deepEqual(await refusal(post('/care/stream', 'nonsense')), [400, 'protocol']);
  const frame = { type: 'send', draft: { localId: 'one', text: 'thank you' } };
  assert.equal((await post('/care/frames', { connection, frame })).status, 200);
});

test('a stream is not opened by a bad token, nor for a conversation of another', async (t) => {
  const { post, house } = await openStream(t);
  const denied = await post('/care/stream', hello, 'x.y');
  assert.equal(denied.status, 401);
  assert.deepEqual(await denied.json(), { type: 'bye', kind: 'auth-denied', again: false });
  const { conversation } = await house.customer();
  const forbidden = await post('/care/stream', { ...hello, conversation });
  assert.equal(forbidden.status, 403);
  assert.deepEqual(await forbidden.json(), { type: 'bye', kind: 'forbidden', again: false });
});

test('a stream from another site is not opened', async (t) => {
  const { house, token } = await openStream(t);
  const response = await fetch(house.at('/care/stream'), {
    method: 'POST',
    headers: { origin: 'https://evil.example', authorization: `Bearer ${token}` },
    body: JSON.stringify(hello),
  });
  assert.equal(response.status, 403);
});

test('a stream is closed when its token runs out', async (t) => {
  const clock = createTurnedClock();
  const { stream } = await openStream(t, { clock });
  const { taking, frames } = await stream();
  await taking('live');
  clock.turn(120);
  assert.deepEqual(await taking('bye'), { type: 'bye', kind: 'auth-expired', again: true });
  assert.equal((await frames.next()).done, true);
});

test('a stream that is cut is gone for later posts', async (t) => {
  const { stream, post, ending } = await openStream(t);
  const { taking } = await stream();
  const { connection } = await taking('welcome');
  ending.abort();
  const frame = { type: 'hint', hint: { type: 'typing', on: true } };
  while ((await post('/care/frames', { connection, frame })).status !== 404);
});
