import type { Storage } from '../../core/protocol/ports.ts';

/** Keeps things as long as the page lives. Gives back copies, as a real storage does. */
export function createMemoryStorage(): Storage {
  const values = new Map<string, unknown>();
  return {
    async get(key) {
      return structuredClone(values.get(key));
    },
    async set(key, value) {
      values.set(key, structuredClone(value));
    },
    async delete(key) {
      values.delete(key);
    },
  };
}
