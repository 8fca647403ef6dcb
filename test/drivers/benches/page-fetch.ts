const origins = new Set<string>();
const { fetch } = globalThis;

/** A browser names the page's origin with each post to it; Node's fetch does, from here on, for these. */
export function fetchAsPageOf(origin: string): void {
  origins.add(origin);
  globalThis.fetch = (address, options = {}) => {
    const to = new URL(address instanceof Request ? address.url : address).origin;
    if (!origins.has(to)) return fetch(address, options);
    return fetch(address, {
      ...options,
      headers: { ...(options.headers as Record<string, string>), origin: to },
    });
  };
}
