import { createIndexedDbStorage } from '../../../src/adapters/storage/indexed-db-storage.ts';
import { expectSame, storagePromises } from '../../contracts/storage.contract.ts';

const database = 'care-chat-test';

// WebKit tells `blocked` for a moment after a close; a connection that stays open would never let it succeed.
function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('not deleted'));
  });
}

describe('IndexedDB storage', () => {
  afterEach(deleteDatabase);

  for (const { name, keep } of storagePromises) it(name, () => keep(createIndexedDbStorage(database)));

  it('keeps things for the next page', async () => {
    await createIndexedDbStorage(database).set('key', 'kept');
    expectSame(await createIndexedDbStorage(database).get('key'), 'kept');
  });

  it('leaves no connection that would block another tab from deleting it', async () => {
    await createIndexedDbStorage(database).set('key', 'kept');
    await deleteDatabase();
  });

  it('goes on in memory when the database is not one of ours', async () => {
    const strange = indexedDB.open(database);
    await new Promise<void>((resolve) => {
      strange.onupgradeneeded = () => strange.result.createObjectStore('strange');
      strange.onsuccess = () => {
        strange.result.close();
        resolve();
      };
    });
    const storage = createIndexedDbStorage(database);
    await storage.set('key', 'in memory');
    expectSame(await storage.get('key'), 'in memory');
  });
});
