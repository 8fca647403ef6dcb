import type { Line, Store } from '../store.ts';
import type { Connection } from './redis-client.ts';
import type { Channels } from './channels.ts';

/**
 * Adds a line where its key is free, and tells all: in Redis one script is one step.
 * KEYS: the stream, its used keys, the channel. ARGV: the text, the key or nothing.
 */
const addScript = `
local known = ARGV[2] ~= '' and redis.call('HGET', KEYS[2], ARGV[2])
if known then return tonumber(known) end
local place = redis.call('XLEN', KEYS[1]) + 1
redis.call('XADD', KEYS[1], place .. '-0', 'line', ARGV[1])
if ARGV[2] ~= '' then redis.call('HSET', KEYS[2], ARGV[2], place) end
redis.call('PUBLISH', KEYS[3], place .. ' ' .. ARGV[1])
return place
`;

/** Lines fetched in one round trip. */
const pageLines = 500;

/** One kind of stream on Redis: each name a Redis stream, and a hash of the keys that it has used up. */
export function createRedisStore(connection: Connection, channels: Channels, kind: string): Store {
  // One hash tag, so that a Redis cluster keeps all that belongs to a name on one node.
  const keyed = (name: string, part: string): string => `${kind}:{${name}}:${part}`;

  return {
    async add(name, { key = '', text }) {
      const keys = [keyed(name, 'log'), keyed(name, 'keys'), keyed(name, 'live')];
      return Number(await connection.eval(addScript, keys.length, ...keys, text, key));
    },

    async after(name, place) {
      const lines: Line[] = [];
      for (let from = place + 1; ; from += pageLines) {
        const page = await connection.xrange(keyed(name, 'log'), `${from}-0`, '+', 'COUNT', pageLines);
        for (const [id, [, text = '']] of page) lines.push(lineAt(Number.parseInt(id, 10), text));
        if (page.length < pageLines) return lines;
      }
    },

    follow: (name, listener) =>
      channels.listen(keyed(name, 'live'), (told) => {
        const space = told.indexOf(' ');
        listener(lineAt(Number(told.slice(0, space)), told.slice(space + 1)));
      }),

    onDoubt: (listener) => channels.onReconnect(listener),
  };
}

function lineAt(place: number, text: string): Line {
  return { place, previous: place - 1, text };
}
