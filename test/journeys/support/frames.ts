import type { Page } from 'puppeteer-core';

declare global {
  var socketFrames: string[];
}

/** Keeps every frame that the page's sockets send and get, in the page. */
export function recordFrames(page: Page): Promise<unknown> {
  return page.evaluateOnNewDocument(() => {
    const frames: string[] = [];
    globalThis.socketFrames = frames;
    const { send } = WebSocket.prototype;
    const heard = new WeakSet<WebSocket>();
    WebSocket.prototype.send = function (data) {
      frames.push(`> ${typeof data === 'string' ? data : ''}`);
      if (!heard.has(this))
        this.addEventListener('message', ({ data: got }) => frames.push(`< ${String(got)}`));
      heard.add(this);
      send.call(this, data);
    };
  });
}

export function framesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => globalThis.socketFrames);
}

/** All that the page keeps beyond itself, as text. */
export function storageOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not opened'));
      });
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll();
        kept.push(await new Promise((resolve) => (request.onsuccess = () => resolve(request.result))));
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}
