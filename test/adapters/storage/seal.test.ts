import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSeal } from '../../../src/adapters/storage/seal.ts';

const secret = 'of-this-session-alone';

test('sealed words are opened by the next page of the same session', async () => {
  const sealed = await createSeal(secret).close('What is this charge? ¿Qué?');
  assert.equal(await createSeal(secret).open(structuredClone(sealed)), 'What is this charge? ¿Qué?');
});

test('nothing of the words or of the secret is in what is stored', async () => {
  const { words, salt, nonce } = await createSeal(secret).close('charge');
  const bytes = Buffer.concat([Buffer.from(words), salt, nonce]).toString('latin1');
  for (const part of ['charge', secret]) assert.equal(bytes.includes(part), false);
});

test('no two records have a nonce in common, and no two pages a salt', async () => {
  const [one, other] = [createSeal(secret), createSeal(secret)];
  const [a, b, c] = await Promise.all([one.close('x'), one.close('x'), other.close('x')]);
  assert.notDeepEqual(a.nonce, b.nonce);
  assert.notDeepEqual(a.words, b.words);
  assert.notDeepEqual(a.salt, c.salt);
});

test('another session, a changed byte, a later form and what was never sealed open nothing', async () => {
  const seal = createSeal(secret);
  const sealed = await seal.close('x');
  const touched = {
    ...sealed,
    words: Uint8Array.from(new Uint8Array(sealed.words), (byte) => byte ^ 1).buffer,
  };
  const strange = [
    touched,
    { ...sealed, version: 2 },
    { ...sealed, salt: 'x' },
    undefined,
    null,
    'x',
    {},
    [],
  ];
  for (const one of strange) assert.equal(await seal.open(one), undefined);
  assert.equal(await createSeal('of-another-session').open(sealed), undefined);
});

test('a mark tells sessions apart and is not the secret', async () => {
  const mark = await createSeal(secret).mark();
  assert.equal(mark, await createSeal(secret).mark());
  assert.notEqual(mark, await createSeal('of-another-session').mark());
  assert.match(mark, /^[0-9a-f]{32}$/);
});
