import type { TestContext } from 'node:test';
import { WebSocket as NodeWebSocket } from 'ws';

/** A browser's socket tells where its page is from; so does this one. */
export function socketFrom(origin: string): typeof WebSocket {
  class PageSocket extends NodeWebSocket {
    constructor(url: string) {
      super(url, { origin });
      // In a page, a socket that fails without a listener is no error of the page's.
      this.on('error', () => undefined);
    }
  }
  return PageSocket as unknown as typeof WebSocket;
}

/** A browser names the page's origin with each post to it; Node's fetch does not, but for the length of a test. */
export function fetchFrom(context: TestContext, origin: string): void {
  const { fetch } = globalThis;
  context.mock.method(globalThis, 'fetch', (address: string | URL, options: RequestInit = {}) => {
    if (new URL(address).origin !== origin) return fetch(address, options);
    return fetch(address, {
      ...options,
      headers: { ...(options.headers as Record<string, string>), origin },
    });
  });
}
