import type { Storage } from '../../src/core/protocol/ports.ts';

/** One promise of every storage. Runs under any test runner: it throws where the promise is broken. */
export interface StoragePromise {
  readonly name: string;
  keep(storage: Storage): Promise<void>;
}

export const storagePromises: readonly StoragePromise[] = [
  {
    name: 'gives back what was kept',
    async keep(storage) {
      await storage.set('key', { open: true, list: [1, 'two'] });
      expectSame(await storage.get('key'), { open: true, list: [1, 'two'] });
    },
  },
  {
    name: 'gives nothing for a key that was never kept',
    async keep(storage) {
      expectSame(await storage.get('other'), undefined);
    },
  },
  {
    name: 'keeps the last value of a key',
    async keep(storage) {
      await storage.set('key', 1);
      await storage.set('key', 2);
      expectSame(await storage.get('key'), 2);
    },
  },
  {
    name: 'forgets what is deleted, and nothing else',
    async keep(storage) {
      await storage.set('key', 1);
      await storage.set('stays', 2);
      await storage.delete('key');
      expectSame([await storage.get('key'), await storage.get('stays')], [undefined, 2]);
    },
  },
  {
    name: 'does not mind deleting what is not there',
    keep: (storage) => storage.delete('nothing'),
  },
  {
    name: 'keeps a copy, which later changes do not reach',
    async keep(storage) {
      const value = { list: [1] };
      await storage.set('key', value);
      value.list.push(2);
      expectSame(await storage.get('key'), { list: [1] });
    },
  },
];

export function expectSame(actual: unknown, expected: unknown): void {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (one !== other) throw new Error(`expected ${other}, got ${one}`);
}
