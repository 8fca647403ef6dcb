import { TransportError } from '../../core/protocol/transport-error.ts';

/** Longer than any real token. */
const mostCharacters = 8192;

/**
 * Asks the page's own endpoint, behind the page's own login, for a short-lived token: a POST that answers
 * `{ "token": "…" }`. The cookies of the page go along, and nothing else does.
 */
export async function fetchToken(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { method: 'POST', credentials: 'same-origin', signal }).catch(() => {
    throw new TransportError('network');
  });
  if (response.status === 401 || response.status === 403) throw new TransportError('auth-denied');
  if (!response.ok) throw new TransportError('server');
  const answer: unknown = await response.json().catch(() => undefined);
  const token = typeof answer === 'object' && answer !== null && 'token' in answer ? answer.token : undefined;
  if (typeof token !== 'string' || token.length > mostCharacters) throw new TransportError('protocol');
  return token;
}
