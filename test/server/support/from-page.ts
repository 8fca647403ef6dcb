import type { TestContext } from 'node:test';

export { socketFrom } from '../../../demo/server/backends/care-line.ts';

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
