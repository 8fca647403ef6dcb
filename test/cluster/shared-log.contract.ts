import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Engine } from '../../demo/server/engines/engine.ts';

/** What two gateways on one engine may count on. `open` gives the engine as each of them has opened it. */
export function sharedLogContract(name: string, open: () => Promise<readonly [Engine, Engine]>): void {
  describe(`two gateways on ${name}`, () => {
    async function logs() {
      const [one, other] = await open();
      return [await one.log<string>('test'), await other.log<string>('test')] as const;
    }

    test('each reads at once what the other has appended', async () => {
      const [one, other] = await logs();
      for (let count = 1; count <= 20; count += 1) {
        const [writer, reader] = count % 2 ? [one, other] : [other, one];
        await writer.append('a', `event ${count}`);
        assert.equal((await reader.read('a', 0)).length, count);
      }
    });

    test('of racing appends under one key one wins, and both are told which', async () => {
      const [one, other] = await logs();
      for (let round = 1; round <= 50; round += 1) {
        const racers = await Promise.all([
          one.append('a', `one ${round}`, `key ${round}`),
          other.append('a', `other ${round}`, `key ${round}`),
        ]);
        assert.equal(racers.filter(({ duplicate }) => !duplicate).length, 1);
        assert.equal(racers[0].event, racers[1].event);
        assert.equal(racers[0].seq, round);
      }
      assert.deepEqual(await one.read('a', 0), await other.read('a', 0));
    });

    test('both tail the same, in the same places, however they write at once', async () => {
      const [one, other] = await logs();
      const seen = [[], []] as [string[], string[]];
      const all = Promise.all(
        [one, other].map(
          (log, index) =>
            new Promise<void>((resolve, reject) => {
              log
                .tail('a', 0, ({ seq, event }) => {
                  seen[index]?.push(`${seq} ${event}`);
                  if (seq === 200) resolve();
                })
                .catch(reject);
            }),
        ),
      );
      const write = async (writer: string): Promise<void> => {
        for (let count = 0; count < 100; count += 1) {
          await (writer === 'one' ? one : other).append('a', `${writer} ${count}`);
        }
      };
      await Promise.all([write('one'), write('other')]);
      await all;
      assert.deepEqual(seen[0], seen[1]);
    });

    test('what one has kept, a gateway that comes later finds, with its keys', async () => {
      const [one, other] = await logs();
      await one.append('a', 'first', 'key');
      assert.equal((await other.append('a', 'again', 'key')).duplicate, true);
      assert.deepEqual(await other.read('a', 0), [{ seq: 1, event: 'first' }]);
    });

    test('a name with dots, stars and spaces is a name and nothing else', async () => {
      const [one, other] = await logs();
      for (const name of ['a.b', 'a.*', '>', 'a b', 'ñ']) await one.append(name, name);
      for (const name of ['a.b', 'a.*', '>', 'a b', 'ñ']) {
        assert.deepEqual(await other.read(name, 0), [{ seq: 1, event: name }]);
      }
    });

    test('files are there for both, as far as there is room, until they are wiped', async () => {
      const [one, other] = await open();
      const [first, second] = [await one.files?.(3_000_000), await other.files?.(3_000_000)];
      assert.ok(first && second);
      const content = Buffer.alloc(1_200_000, 'x');
      assert.equal(await first.keep('a.b', 'file', content), true);
      assert.equal(await second.keep('a.b', 'file', content), true, 'the same once more');
      const bytes = await second.bytes();
      assert.ok(bytes >= content.byteLength && bytes < 2 * content.byteLength, `${bytes} bytes`);
      assert.equal(await second.keep('other', 'large', Buffer.alloc(2_900_000, 'y')), false);
      assert.equal(await first.bytes(), bytes, 'what found no room has left none of it behind');
      await second.wipe('a.b');
      assert.equal(await first.bytes(), 0);
      assert.equal(
        await second.keep('other', 'large', Buffer.alloc(2_000_000, 'y')),
        true,
        'now there is room',
      );
      assert.ok((await first.bytes()) >= 2_000_000);
    });

    test('the bus tells all, the teller too, in order', async () => {
      const [one, other] = await open();
      await Promise.all(
        [one, other].map(async ({ bus }) => {
          const told: string[] = [];
          const whole = new Promise<void>((resolve) => {
            bus?.subscribe('news', (text) => {
              if (told.push(text) === 3) resolve();
            });
          });
          // A subscription is not answered; what was kept after it shows that it has arrived.
          return { told, whole };
        }),
      ).then(async (listeners) => {
        await (await other.log<string>('test')).append('settled', 'now');
        await (await one.log<string>('test')).read('settled', 0);
        for (const text of ['x', 'y', 'z']) one.bus?.publish('news', text);
        for (const { told, whole } of listeners) {
          await whole;
          assert.deepEqual(told, ['x', 'y', 'z']);
        }
      });
    });
  });
}
