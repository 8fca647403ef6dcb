import { del, get, promisifyRequest, set, type UseStore } from 'idb-keyval';
import type { Storage } from '../../core/protocol/ports.ts';
import { createMemoryStorage } from './memory-storage.ts';

/**
 * Keeps things over pages, where the browser lets us. Storage that is blocked, full, evicted or broken is
 * no error to the customer: from then on things are kept as long as the page lives, and nothing is thrown.
 * `failed` hears of it, once.
 */
export function createIndexedDbStorage(
  database = 'care-chat',
  failed: () => void = () => undefined,
): Storage {
  const store = briefStore(database, 'kept');
  const memory = createMemoryStorage();
  let works = true;

  function fail(): void {
    if (works) failed();
    works = false;
  }

  async function kept<T>(act: () => Promise<T>): Promise<T | undefined> {
    if (!works) return undefined;
    try {
      return await act();
    } catch {
      fail();
      return undefined;
    }
  }

  return {
    async get(key) {
      const value = await kept<unknown>(() => get(key, store));
      // What another tab has taken away is not to come back from this one's memory.
      return works ? value : memory.get(key);
    },
    async set(key, value) {
      await memory.set(key, value);
      await kept(() => set(key, value, store));
    },
    async delete(key) {
      await memory.delete(key);
      // Also where something has failed before: what was kept until then is still there.
      await del(key, store).catch(fail);
    },
  };
}

/**
 * Opens the database for one act and closes it again.
 *
 * idb-keyval's own store keeps its connection and does not hear `versionchange`, so that deleting the
 * database from another tab (a sign-out) is blocked. idb-keyval 6.3; security.md, section 3.
 * Remove when it closes on `versionchange`.
 */
function briefStore(database: string, name: string): UseStore {
  return async (mode, act) => {
    const request = indexedDB.open(database);
    request.onupgradeneeded = () => request.result.createObjectStore(name);
    const opened = await promisifyRequest(request);
    opened.onversionchange = () => opened.close();
    try {
      return await act(opened.transaction(name, mode).objectStore(name));
    } finally {
      opened.close();
    }
  };
}
