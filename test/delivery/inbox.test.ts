import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settled } from './support/fake-clock.ts';
import { messageAt } from './support/fake-driver.ts';
import { createStage, type Stage } from './support/stage.ts';

const shown = (stage: Stage) => stage.of('message.received').map(({ id }) => id);
const withoutPrevious = (number: number) => messageAt(number, { previous: undefined });

describe('what comes in', () => {
  const rows: readonly [string, readonly unknown[], readonly string[]][] = [
    ['is told in the order of the log', [1, 2, 3].map((n) => messageAt(n)), ['m1', 'm2', 'm3']],
    ['is told once', [1, 1, 2, 1, 2].map((n) => messageAt(n)), ['m1', 'm2']],
    ['is put in order', [1, 3, 4, 2].map((n) => messageAt(n)), ['m1', 'm2', 'm3', 'm4']],
    ['is put in order from the very first', [2, 1].map((n) => messageAt(n)), ['m1', 'm2']],
    [
      'is taken as it comes where nothing names what was before',
      [2, 1, 1].map(withoutPrevious),
      ['m2', 'm1'],
    ],
    [
      'does not stop at what makes no sense',
      [messageAt(1), null, 'x', { type: 'nope' }, messageAt(2)],
      ['m1', 'm2'],
    ],
  ];
  for (const [what, events, expected] of rows) {
    test(what, async () => {
      const stage = createStage();
      await stage.online();
      for (const event of events) stage.driver.last.emit(event);
      assert.deepEqual(shown(stage), expected);
    });
  }

  test('nonsense is told once a connection, for logs', async () => {
    const stage = createStage();
    await stage.online();
    for (let round = 0; round < 5; round++) stage.driver.last.emit({ type: 'nope' });
    stage.driver.last.io.malformed('x');
    assert.deepEqual(
      stage.of('problem.reported').map(({ error }) => error.kind),
      ['protocol'],
    );
  });

  test('signals pass while an event waits for the one before it', async () => {
    const stage = createStage();
    await stage.online();
    stage.driver.last.emit(messageAt(2));
    stage.driver.last.emit({ type: 'queue.updated', position: 3 });
    assert.equal(stage.of('queue.updated').length, 1);
    assert.deepEqual(shown(stage), []);
  });
});

describe('a hole', () => {
  async function holeAfterOne(resume: 'gap-free' | 'none'): Promise<Stage> {
    const stage = createStage({ capabilities: { resume }, random: 0 });
    await stage.online();
    stage.driver.last.emit(messageAt(1));
    stage.driver.last.emit(messageAt(3));
    await stage.clock.pass(1_000);
    return stage;
  }

  test('makes the runtime ask again from the last good cursor', async () => {
    const stage = await holeAfterOne('gap-free');
    assert.equal(stage.driver.attempts.length, 2);
    assert.equal(stage.driver.last.io.resume?.cursor, '1');
    stage.driver.last.emit(messageAt(2));
    stage.driver.last.emit(messageAt(3));
    assert.deepEqual(shown(stage), ['m1', 'm2', 'm3']);
    assert.equal(stage.of('gap.found').length, 0);
  });

  test('that stays is told, and life goes on', async () => {
    const stage = await holeAfterOne('gap-free');
    stage.driver.last.letIn();
    stage.driver.last.emit(messageAt(3));
    await stage.clock.pass(1_000);
    stage.driver.last.emit(messageAt(4));
    assert.equal(stage.driver.attempts.length, 2);
    assert.equal(stage.of('gap.found').length, 1);
    assert.deepEqual(shown(stage), ['m1', 'm3', 'm4']);
  });

  test('is told at once where the backend replays nothing', async () => {
    const stage = await holeAfterOne('none');
    assert.equal(stage.driver.attempts.length, 1);
    assert.equal(stage.of('gap.found').length, 1);
    assert.deepEqual(shown(stage), ['m1', 'm3']);
  });

  test('that the driver knows of is told, and what follows is taken', async () => {
    const stage = createStage();
    await stage.connect({ resume: { driver: 'fake', conversation: 'c-1', cursor: '5' } });
    stage.driver.last.io.gap();
    stage.driver.last.emit(messageAt(40));
    stage.driver.last.emit(messageAt(41));
    stage.driver.last.letIn();
    await settled();
    const gap = stage.of('gap.found')[0];
    assert.equal(gap?.at, stage.clock.now());
    assert.deepEqual(shown(stage), ['m40', 'm41']);
    assert.equal(stage.of('resume.changed').at(-1)?.token.cursor, '41');
  });
});

test('after a reload only what follows the cursor is told', async () => {
  const stage = createStage();
  await stage.online({ resume: { driver: 'fake', conversation: 'c-1', cursor: '2' } });
  for (const number of [4, 3]) stage.driver.last.emit(messageAt(number));
  assert.deepEqual(shown(stage), ['m3', 'm4']);
});

test('without a cursor the log is taken from wherever the backend begins', async () => {
  const stage = createStage();
  await stage.online({ resume: { driver: 'fake', conversation: 'c-1' } });
  for (const number of [7, 8]) stage.driver.last.emit(messageAt(number));
  assert.deepEqual(shown(stage), ['m7', 'm8']);
});
