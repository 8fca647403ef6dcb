import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoCards, demoZip } from '../../demo/server/assistant/demo-account.ts';
import { createConversations } from '../../demo/server/conversation/conversations.ts';
import type { ConversationRecord } from '../../demo/server/conversation/record.ts';
import { createMemoryLog } from '../../demo/server/log/memory-log.ts';
import { createSecurePrompts } from '../../demo/server/secure/secure-prompts.ts';
import { withoutIdsAndTimes } from '../support/without-ids.ts';
import { createTurnedClock } from './support/turned-clock.ts';

const right = { 'last-four': demoCards[1].lastFour, zip: `${demoZip}-1234` };
const rules = { openSeconds: 600, mostTries: 3 };

/** The prompts on a log of their own, with one open. */
async function opened() {
  const clock = createTurnedClock();
  const conversations = createConversations(createMemoryLog<ConversationRecord>(), clock);
  const prompts = createSecurePrompts(conversations, clock, rules);
  const fields = (['last-four', 'zip'] as const).map((kind) => ({ name: kind, kind }));
  await prompts.ask('c', { from: { id: 'm', role: 'agent' }, purpose: 'To find it', lang: 'en', fields });
  const records = () => conversations.log.read('c', 0);
  const latest = async () => (await conversations.facts('c')).secure!;
  const idOf = async () => (await latest()).request!.requestId;
  const guess = async (change: object, id?: string) =>
    prompts.submit('c', id ?? (await idOf()), { ...right, ...change });
  return { clock, prompts, records, latest, idOf, guess };
}

test('the log with its notes holds no answer, right or wrong', async () => {
  const { guess, records } = await opened();
  assert.equal(await guess({ 'last-four': '7391', zip: '90210' }), 'rejected');
  assert.equal(await guess({}), undefined);
  const kept = withoutIdsAndTimes(JSON.stringify(await records()));
  assert.match(kept, /secure\.refused.*secure\.closed/);
  for (const value of ['7391', '90210', ...Object.values(right), demoZip]) assert.ok(!kept.includes(value));
});

test('guesses that come at the same time count one after the other', async () => {
  const { guess, idOf } = await opened();
  const id = await idOf();
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, at) => guess({ zip: String(90_000 + at) }, id)),
  );
  assert.equal(all.filter((kind) => kind === 'rejected').length, 2);
  assert.equal(await guess({}, id), 'ended');
});

test('its time ends, and later where the customer asked for more', async () => {
  const { clock, prompts, latest, idOf, guess } = await opened();
  clock.turn(540);
  assert.equal(await prompts.renew('c', await idOf()), undefined);
  clock.turn(540);
  assert.equal((await latest()).ended, undefined);
  clock.turn(60);
  assert.equal(await guess({}), 'ended');
  assert.equal((await latest()).ended, 'expired');
});

test('asked for once more after its time, it has the same fields, and no further guesses', async () => {
  const { clock, prompts, latest, idOf, guess } = await opened();
  const first = await latest();
  assert.equal(await guess({ zip: '90210' }), 'rejected');
  clock.turn(600);
  const old = await idOf();
  assert.equal(await prompts.renew('c', old), undefined);
  assert.equal(await prompts.renew('c', old), 'ended');
  const anew = await latest();
  assert.notEqual(anew.request?.requestId, old);
  assert.deepEqual(anew.request?.fields, first.request?.fields);
  assert.deepEqual([await guess({ zip: '90211' }), await guess({ zip: '90212' })], ['rejected', 'ended']);
  assert.equal((await latest()).ended, 'failed');
});

test('what is over is not asked for anew', async () => {
  const { prompts, idOf, latest } = await opened();
  const id = await idOf();
  assert.equal(await prompts.decline('c', id), undefined);
  assert.equal(await prompts.renew('c', id), 'ended');
  assert.equal(await prompts.decline('c', id), 'ended');
  assert.equal((await latest()).ended, 'declined');
});
