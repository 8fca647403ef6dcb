import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { connectRedis } from '../../demo/server/engines/redis/redis-client.ts';
import { createRedisFiles } from '../../demo/server/engines/redis/redis-files.ts';
import { startRedis } from './support/redis-server.ts';
import { reasonToSkip } from './support/requirements.ts';

const day = 86_400_000;
const content = Buffer.alloc(1500, 'x');

describe('files on Redis that nobody wipes', { skip: reasonToSkip('redis-server') }, () => {
  test('go when their time is over, and leave their room to others', async (context) => {
    const redis = await startRedis();
    context.after(() => redis.stop());
    const connection = await connectRedis(new URL(redis.address).host);
    context.after(() => connection.disconnect());
    const keeping = (longestMilliseconds: number) =>
      createRedisFiles(connection, { house: 'house', mostBytes: 5000, longestMilliseconds });

    assert.equal(await keeping(day).keep('long', 'file', content), true);
    const bytes = await keeping(day).bytes();
    assert.equal(await keeping(0).keep('over', 'file', content), true);
    assert.equal(await keeping(day).bytes(), bytes, 'the one is there, the other is over');
    assert.equal(await keeping(day).keep('next', 'file', content), true);
    assert.equal(await keeping(day).keep('more', 'file', content), false, 'there was room for one');
    await keeping(day).wipe('over');
    assert.equal(await keeping(day).bytes(), 2 * bytes, 'what is over is taken off once');
    for (const one of ['long', 'next']) await keeping(day).wipe(one);
    assert.equal(await keeping(day).bytes(), 0);

    const left = await connection.eval(`return redis.call('KEYS', '*:of:*')`, 0);
    assert.deepEqual(left, []);
  });
});
