import type { IncomingMessage } from 'node:http';

const loopbackHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/;

/** The `Host` of a request to this machine; undefined for any other name, as after DNS rebinding. */
export function loopbackHostOf(request: IncomingMessage): string | undefined {
  const host = request.headers.host ?? '';
  return loopbackHost.test(host) ? host : undefined;
}

/** True where the page that asks was served from here. Browsers send `Origin` with every POST and WebSocket. */
export function isSameOrigin(request: IncomingMessage): boolean {
  const host = loopbackHostOf(request);
  return host !== undefined && request.headers.origin === `http://${host}`;
}
