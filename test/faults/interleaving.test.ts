import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { faults, type Fault, type Memory } from './support/chaos-backend.ts';
import { openStory, schedule, type Schedule } from './support/chaos-story.ts';

/** `FAULTS_SEED` plays one run again, as fast-check names it; `FAULTS_RUNS` plays more than a test has time for. */
const { FAULTS_SEED, FAULTS_PATH, FAULTS_RUNS } = process.env;
const runs = {
  numRuns: Number(FAULTS_RUNS ?? 400),
  ...(FAULTS_SEED !== undefined && { seed: Number(FAULTS_SEED) }),
  ...(FAULTS_PATH !== undefined && { path: FAULTS_PATH }),
};

type Story = ReturnType<typeof openStory>;

describe('whatever the network does', () => {
  const done = new Map<Fault, number>();

  async function tell(memory: Memory, { steps, chance }: Schedule): Promise<Story> {
    const story = openStory(memory, chance);
    await story.play(steps);
    await story.calmDown();
    for (const [fault, times] of story.backend.faultsDone) done.set(fault, (done.get(fault) ?? 0) + times);
    return story;
  }

  function holds(memory: Memory, check: (story: Story) => void): Promise<void> {
    return fc.assert(
      fc.asyncProperty(schedule, async (plan) => {
        const story = await tell(memory, plan);
        check(story);
        assert.equal(story.gaps(), 0);
        story.close();
        // What waits now is the backend's, as an answer that comes late; nothing is the page's.
        assert.equal(story.clock.pending, story.backend.pending);
        await story.clock.pass(20_000);
        assert.equal(story.clock.pending, 0);
      }),
      runs,
    );
  }

  test('the page shows what the log holds, and each own message is stored once', () =>
    holds('idempotent', (story) => {
      sameAsLog(story);
      storedOnce(story);
      assert.deepEqual(unsettled(story), []);
    }));

  test('so it does where the backend has to be asked whether it has a message', () =>
    holds('find', (story) => {
      sameAsLog(story);
      storedOnce(story);
      assert.deepEqual(unsettled(story), []);
    }));

  test('where it cannot be asked, nothing is stored twice, and what is not known to be there is said to be unknown', () =>
    holds('none', (story) => {
      sameAsLog(story);
      storedOnce(story);
      assert.ok(unsettled(story).every((state) => state === 'unknown'));
    }));

  after(() => {
    // A run that is played again is one of many: it has not all of the faults.
    if (FAULTS_PATH !== undefined) return;
    for (const fault of faults) assert.ok((done.get(fault) ?? 0) > 20, `${fault}: ${done.get(fault)} times`);
  });
});

/** What the log holds is told once, and stands on the page, in its order; what stands after it is in no log. */
function sameAsLog(story: Story): void {
  const shown = story.shown();
  const log = story.log();
  const ids = log.map(({ id }) => id);
  assert.deepEqual(story.told(), ids);
  assert.deepEqual(
    shown.slice(0, log.length).map(({ id }) => id),
    ids,
  );
  const stored = new Set(log.map(({ localId }) => localId));
  assert.ok(shown.slice(log.length).every(({ localId }) => !stored.has(localId)));
}

/** Each at most once, and in the order in which they were written. */
function storedOnce(story: Story): void {
  const own = story
    .log()
    .flatMap(({ localId, text }) => (localId === undefined ? [] : Number(text.slice(4))));
  assert.deepEqual(
    own,
    [...new Set(own)].sort((one, other) => one - other),
  );
}

/** How far the own messages have come that are in no log. */
function unsettled(story: Story): readonly (string | undefined)[] {
  return story
    .shown()
    .slice(story.log().length)
    .map(({ delivery }) => delivery?.state);
}
