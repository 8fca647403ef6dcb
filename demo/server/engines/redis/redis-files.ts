import type { Files } from '../files.ts';
import type { Connection } from './redis-client.ts';

/** KEYS: the conversation's files, the bytes of all. ARGV: the file, its content, the most bytes. */
const keepScript = `
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then return 1 end
local bytes = tonumber(redis.call('GET', KEYS[2]) or '0') + #ARGV[2]
if bytes > tonumber(ARGV[3]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('SET', KEYS[2], bytes)
return 1
`;

/** KEYS: the conversation's files, the bytes of all. */
const wipeScript = `
local bytes = 0
for _, content in ipairs(redis.call('HVALS', KEYS[1])) do bytes = bytes + #content end
redis.call('DEL', KEYS[1])
return redis.call('DECRBY', KEYS[2], bytes)
`;

const bytesScript = `return tonumber(redis.call('GET', KEYS[1]) or '0')`;

export function createRedisFiles(connection: Connection, house: string, mostBytes: number): Files {
  const all = `${house}:{files}:bytes`;
  const of = (conversation: string): string => `${house}:{files}:${conversation}`;
  return {
    async keep(conversation, file, content) {
      const values = [file, content.toString('base64'), String(mostBytes)];
      return (await connection.eval(keepScript, 2, of(conversation), all, ...values)) === 1;
    },
    wipe: async (conversation) => void (await connection.eval(wipeScript, 2, of(conversation), all)),
    bytes: async () => Number(await connection.eval(bytesScript, 1, all)),
  };
}
