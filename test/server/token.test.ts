import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLoopback } from '../../demo/server/http/token-endpoint.ts';
import { createSeal } from '../../demo/server/token/seal.ts';
import { checkToken, issueToken } from '../../demo/server/token/token.ts';
import { Customer, openHouse } from './support/house.ts';
import { createTurnedClock } from './support/turned-clock.ts';

const hello = { type: 'hello', version: 1, locale: 'en' } as const;

test('a token is good for its customer until it runs out', () => {
  const seal = createSeal('secret');
  const claim = { customer: 'c', expiresAt: 1000 };
  const token = issueToken(seal, claim);
  assert.deepEqual(checkToken(seal, token, 999), { state: 'good', claim });
  assert.deepEqual(checkToken(seal, token, 1000), { state: 'expired' });
});

test('a token that anyone has touched is forged', () => {
  const seal = createSeal('secret');
  const token = issueToken(seal, { customer: 'c', expiresAt: 1000 });
  const [body = '', signature = ''] = token.split('.');
  const other = Buffer.from('{"customer":"d","expiresAt":1000}').toString('base64url');
  const forged = ['', '.', body, `${body}.`, `${other}.${signature}`, `${token}.x`, `x${token}`];
  for (const one of [...forged, issueToken(createSeal('other'), { customer: 'c', expiresAt: 1000 })]) {
    assert.deepEqual(checkToken(seal, one, 0), { state: 'forged' }, one);
  }
  assert.ok(!seal.verify('token', 'c', seal.sign('session', 'c')));
});

test('a page load logs in by a cookie that scripts and other sites do not get', async (t) => {
  const house = await openHouse(t);
  const cookie = (await fetch(house.server.url)).headers.get('set-cookie') ?? '';
  assert.match(cookie, /^care_session=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict$/);
});

test('the token endpoint answers the logged-in customer of its own page alone', async (t) => {
  const house = await openHouse(t, { tokenSeconds: 60 });
  const cookie = await house.logIn();
  const ask = (headers: Record<string, string>, method = 'POST') =>
    fetch(house.at('/session/token'), { method, headers }).then(({ status }) => status);
  assert.equal(await ask({ origin: house.origin, cookie }), 200);
  assert.equal(await ask({ origin: house.origin }), 401);
  assert.equal(await ask({ origin: house.origin, cookie: 'care_session=me.forged' }), 401);
  assert.equal(await ask({ origin: 'https://evil.example', cookie }), 403);
  assert.equal(await ask({ cookie }), 403);
  assert.equal(await ask({ origin: house.origin, cookie }, 'GET'), 405);
});

test('only addresses of this machine are loopback', () => {
  for (const address of ['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1']) assert.ok(isLoopback(address));
  for (const address of ['10.0.0.1', '::', '0.0.0.0', '1127.0.0.1', undefined])
    assert.ok(!isLoopback(address));
});

test('a socket from another site is not opened', async (t) => {
  const house = await openHouse(t);
  for (const path of ['/care/socket', '/desk/socket']) {
    const line = new Customer(house.at(path), 'https://evil.example');
    await assert.rejects(line.opened, /403/);
  }
});

for (const [name, token] of [
  ['a forged token', 'x.y'],
  ['no token', undefined],
] as const) {
  test(`${name} is refused for good`, async (t) => {
    const house = await openHouse(t);
    const line = new Customer(house.at('/care/socket'));
    await line.opened;
    line.send({ ...hello, ...(token !== undefined && { token }) });
    assert.deepEqual(await line.taking('bye'), { type: 'bye', kind: 'auth-denied', again: false });
    await line.closed;
  });
}

test('a version that is not spoken here is refused', async (t) => {
  const house = await openHouse(t);
  const line = new Customer(house.at('/care/socket'));
  await line.opened;
  line.send({ ...hello, version: 2, token: await house.token(await house.logIn()) });
  assert.equal((await line.taking('bye')).kind, 'unsupported');
});

test('another customer’s conversation is refused, and so is one that nobody has', async (t) => {
  const house = await openHouse(t);
  const { conversation } = await house.customer();
  for (const other of [conversation, 'made-up', `${conversation}x`]) {
    const line = new Customer(house.at('/care/socket'));
    await line.opened;
    line.send({ ...hello, token: await house.token(await house.logIn()), conversation: other });
    assert.deepEqual(await line.taking('bye'), { type: 'bye', kind: 'forbidden', again: false });
    await line.closed;
  }
});

test('the line is closed when the token runs out', async (t) => {
  const clock = createTurnedClock();
  const house = await openHouse(t, { clock });
  const customer = await house.customer();
  clock.turn(120);
  assert.deepEqual(await customer.taking('bye'), { type: 'bye', kind: 'auth-expired', again: true });
  await customer.closed;
});

test('a token that has run out is told apart from a forged one', async (t) => {
  const house = await openHouse(t, { tokenSeconds: -1 });
  const line = new Customer(house.at('/care/socket'));
  await line.opened;
  line.send({ ...hello, token: await house.token(await house.logIn()) });
  assert.deepEqual(await line.taking('bye'), { type: 'bye', kind: 'auth-expired', again: true });
});

test('a fresh token keeps the line open beyond the old one', async (t) => {
  const clock = createTurnedClock();
  const house = await openHouse(t, { clock });
  const cookie = await house.logIn();
  const customer = await house.customer({ cookie });
  clock.turn(100);
  customer.send({ type: 'token', token: await house.token(cookie) });
  // Frames are done in order: what comes after the token is answered after it.
  await customer.run({ do: 'stop-answer', message: 'none' });
  clock.turn(100);
  assert.equal((await customer.run({ do: 'stop-answer', message: 'none' })).type, 'done');
  customer.send({ type: 'token', token: await house.token(await house.logIn()) });
  assert.equal((await customer.taking('bye')).kind, 'auth-denied');
});
