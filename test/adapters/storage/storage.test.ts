import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createIndexedDbStorage } from '../../../src/adapters/storage/indexed-db-storage.ts';
import { createMemoryStorage } from '../../../src/adapters/storage/memory-storage.ts';
import { storagePromises } from '../../contracts/storage.contract.ts';

describe('storage in memory', () => {
  for (const { name, keep } of storagePromises) test(name, () => keep(createMemoryStorage()));
});

// Node has no IndexedDB, as a browser that blocks it: whoever asks for it gets an error.
describe('IndexedDB storage where there is no IndexedDB', () => {
  test('is not there in this runtime', () => assert.equal('indexedDB' in globalThis, false));
  for (const { name, keep } of storagePromises) test(name, () => keep(createIndexedDbStorage()));
});
