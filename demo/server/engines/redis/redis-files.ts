import type { Files } from '../files.ts';
import type { Connection } from './redis-client.ts';

/** What all scripts work on after the conversation's files: bytes of all, bytes by conversation, when each runs out. */
const accounts = ['bytes', 'sizes', 'ends'] as const;

/** Redis lets the files themselves go when their time is over; here they are taken off the accounts. */
const sweep = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for _, name in ipairs(redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', now)) do
  redis.call('DECRBY', KEYS[2], redis.call('HGET', KEYS[3], name) or '0')
  redis.call('HDEL', KEYS[3], name)
  redis.call('ZREM', KEYS[4], name)
end
`;

/** ARGV: the file, its content, the most bytes, for how many milliseconds. */
const keepScript = `${sweep}
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then return 1 end
local bytes = tonumber(redis.call('GET', KEYS[2]) or '0') + #ARGV[2]
if bytes > tonumber(ARGV[3]) then return 0 end
local ends = now + tonumber(ARGV[4])
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('SET', KEYS[2], bytes)
redis.call('HINCRBY', KEYS[3], KEYS[1], #ARGV[2])
redis.call('ZADD', KEYS[4], ends, KEYS[1])
redis.call('PEXPIREAT', KEYS[1], ends)
return 1
`;

const wipeScript = `${sweep}
redis.call('DEL', KEYS[1])
redis.call('DECRBY', KEYS[2], redis.call('HGET', KEYS[3], KEYS[1]) or '0')
redis.call('HDEL', KEYS[3], KEYS[1])
redis.call('ZREM', KEYS[4], KEYS[1])
return 1
`;

const bytesScript = `${sweep}
return tonumber(redis.call('GET', KEYS[2]) or '0')
`;

export interface RedisFilesOptions {
  readonly house: string;
  readonly mostBytes: number;
  /** After the last one has come, should ever nobody be left to wipe them. */
  readonly longestMilliseconds: number;
}

export function createRedisFiles(
  connection: Connection,
  { house, mostBytes, longestMilliseconds }: RedisFilesOptions,
): Files {
  function run(script: string, conversation: string, ...values: readonly string[]): Promise<unknown> {
    const keys = [`of:${conversation}`, ...accounts].map((name) => `${house}:{files}:${name}`);
    return connection.eval(script, keys.length, ...keys, ...values);
  }
  return {
    async keep(conversation, file, content) {
      const limits = [String(mostBytes), String(longestMilliseconds)];
      return (await run(keepScript, conversation, file, content.toString('base64'), ...limits)) === 1;
    },
    wipe: async (conversation) => void (await run(wipeScript, conversation)),
    bytes: async () => Number(await run(bytesScript, '')),
  };
}
