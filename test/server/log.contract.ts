import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EventLog, Recorded } from '../../demo/server/log/event-log.ts';

/** What every engine of the log must keep. `open` gives a log of its own to each test. */
export function logContract(engine: string, open: () => Promise<EventLog<string>>): void {
  describe(`the log on ${engine}`, () => {
    test('counts from one within each stream', async () => {
      const log = await open();
      assert.deepEqual(await log.append('a', 'first'), { seq: 1, event: 'first', duplicate: false });
      assert.equal((await log.append('a', 'second')).seq, 2);
      assert.equal((await log.append('b', 'other')).seq, 1);
    });

    test('answers a used key with what stands under it, and adds nothing', async () => {
      const log = await open();
      await log.append('a', 'first', 'key');
      assert.deepEqual(await log.append('a', 'again', 'key'), { seq: 1, event: 'first', duplicate: true });
      assert.deepEqual(await log.read('a', 0), [{ seq: 1, event: 'first' }]);
    });

    test('keeps the keys of streams apart', async () => {
      const log = await open();
      await log.append('a', 'first', 'key');
      assert.equal((await log.append('b', 'first', 'key')).duplicate, false);
    });

    test('lets one of many racing appends win and tells all of them which', async () => {
      const log = await open();
      const racers = await Promise.all(['x', 'y', 'z'].map((name) => log.append('a', name, 'key')));
      assert.equal(racers.filter(({ duplicate }) => !duplicate).length, 1);
      assert.equal(new Set(racers.map(({ event }) => event)).size, 1);
    });

    test('reads what comes after a place', async () => {
      const log = await open();
      for (const event of ['x', 'y', 'z']) await log.append('a', event);
      assert.deepEqual(await log.read('a', 1), [
        { seq: 2, event: 'y' },
        { seq: 3, event: 'z' },
      ]);
      assert.deepEqual(await log.read('a', 3), []);
      assert.deepEqual(await log.read('nothing here', 0), []);
    });

    test('tails what was and what comes, once and in order, until it is stopped', async () => {
      const log = await open();
      await log.append('a', 'before');
      await log.append('a', 'missed');
      const { seen, listener, count } = watcher();
      const stop = await log.tail('a', 1, listener);
      await log.append('a', 'live');
      await count(2);
      stop();
      await log.append('a', 'after');
      assert.deepEqual(seen, [
        { seq: 2, event: 'missed' },
        { seq: 3, event: 'live' },
      ]);
    });

    test('enters no listener that is at work', async () => {
      const log = await open();
      let depth = 0;
      let deepest = 0;
      const { listener, count } = watcher((event) => {
        deepest = Math.max(deepest, ++depth);
        if (event === 'question') void log.append('a', 'answer');
        depth -= 1;
      });
      await log.tail('a', 0, listener);
      await log.append('a', 'question');
      await count(2);
      assert.equal(deepest, 1);
    });

    test('keeps the order for every listener when one of them appends', async () => {
      const log = await open();
      const first = watcher((event) => event === 'question' && void log.append('a', 'answer'));
      const second = watcher();
      await log.tail('a', 0, first.listener);
      await log.tail('a', 0, second.listener);
      await log.append('a', 'question');
      await Promise.all([first.count(2), second.count(2)]);
      for (const { seen } of [first, second]) {
        assert.deepEqual(
          seen.map(({ event }) => event),
          ['question', 'answer'],
        );
      }
    });
  });
}

function watcher(act: (event: string) => unknown = () => undefined) {
  const seen: Recorded<string>[] = [];
  let wake: () => void = () => undefined;
  return {
    seen,
    listener(recorded: Recorded<string>) {
      seen.push(recorded);
      act(recorded.event);
      wake();
    },
    async count(wanted: number) {
      while (seen.length < wanted) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}
