import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../gateway.ts';
import { customerOf } from '../token/session-cookie.ts';
import { issueToken } from '../token/token.ts';
import { respondJson } from './body.ts';

/**
 * `POST /session/token`: stands for the bank's own endpoint, behind the bank's own log-in.
 *
 * It trusts a cookie that anyone who loads the page is given, so it answers to this machine alone.
 */
export function serveToken(gateway: Gateway, request: IncomingMessage, response: ServerResponse): void {
  if (!isLoopback(request.socket.localAddress)) return respondJson(response, 403, {});
  const customer = customerOf(request, gateway.seal);
  if (!customer) return respondJson(response, 401, {});
  const { tokenSeconds } = gateway.options;
  const expiresAt = gateway.clock.now() + tokenSeconds * 1000;
  respondJson(response, 200, {
    token: issueToken(gateway.seal, { customer, expiresAt }),
    expiresSeconds: tokenSeconds,
  });
}

/** True for the addresses of this machine to itself. */
export function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address ?? '');
}
