/** What the page gives to each sign-in. */
export const secret = 'of-this-session-alone';

/** The names of what lies on the device. */
export async function keptKeys(): Promise<readonly IDBValidKey[]> {
  return inStore('readonly', (store) => store.getAllKeys());
}

export async function keptValue(key: string): Promise<unknown> {
  return inStore<unknown>('readonly', (store) => store.get(key));
}

/** As another tab does. */
export async function keep(key: string, value: unknown): Promise<void> {
  await inStore('readwrite', (store) => store.put(value, key));
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const request = indexedDB.open('care-chat');
  request.onupgradeneeded = () => request.result.createObjectStore('kept');
  const database = await done(request);
  const asked = act(database.transaction('kept', mode).objectStore('kept'));
  await done(asked);
  database.close();
  return asked.result;
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database failed'));
  });
}
