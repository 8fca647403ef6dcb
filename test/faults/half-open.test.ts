import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/core/messages/en.ts';
import { announce } from '../../src/core/speech/announce.ts';
import { emptyQueue, hear, next, type AnnouncerQueue } from '../../src/core/speech/announcer-queue.ts';
import { createSession } from '../../src/session/session.ts';
import { voice } from '../core/speech/scene.ts';
import { createFakeIds } from '../delivery/support/fake-ids.ts';
import { createStage } from '../delivery/support/stage.ts';
import { HandMemory } from '../session/fakes.ts';

const heartbeatSeconds = 5;
/** Two and a half beats. */
const promised = heartbeatSeconds * 2500;

/** A conversation over a line that is silent from the time 0 on: when it is seen, and what is said when. */
async function fallSilent() {
  const { clock, driver, transport } = createStage();
  const session = createSession({ transport, clock, ids: createFakeIds(), memory: new HandMemory() }, 'en');
  const start = clock.now();
  const now = (): number => clock.now() - start;
  let queue: AnnouncerQueue = emptyQueue;
  const seen: number[] = [];
  const said: { readonly at: number; readonly text: string }[] = [];
  session.store.subscribe((after, before) => {
    queue = hear(queue, announce(before, after, voice()), now());
    const [old, state] = [before.connection.state, after.connection.state];
    if (old === 'online' && state !== 'online') seen.push(now());
  });
  session.reading(true);
  session.start({ locale: 'en' });
  await clock.pass(0);
  driver.last.letIn();
  await clock.pass(0);
  driver.last.io.heartbeat(heartbeatSeconds);
  for (let passed = 0; passed < 120_000; passed += 100) {
    await clock.pass(100);
    const calm = { lastFocusAt: -Infinity, lastInputAt: -Infinity, visible: true, slower: false };
    const turn = next(queue, { now: now(), outlet: 'regions', ...calm }, en);
    queue = turn.queue;
    if (turn.say) said.push({ at: now(), text: turn.say.text });
  }
  session.dispose();
  return { seen, said };
}

test('a line that is open at our end alone is seen when it was promised, and told within five seconds, once', async () => {
  const { seen, said } = await fallSilent();
  assert.deepEqual(seen, [promised]);
  const losses = said.filter(({ text }) => text === en.connection.lost);
  assert.equal(losses.length, 1);
  assert.ok(losses[0]!.at - promised <= 5_000, `told at ${losses[0]?.at}`);
});
