import { TransportError, type TransportErrorKind } from '../../core/protocol/transport-error.ts';

const kinds = new Map<number, TransportErrorKind>([
  [401, 'auth-expired'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'timeout'],
  [409, 'conflict'],
  [410, 'not-found'],
  [413, 'too-large'],
  [429, 'rate-limited'],
  [503, 'overloaded'],
]);

/** What a refusal by HTTP status means. A 5xx may come from something that stands before the backend. */
export function errorOf({ status, headers }: Response): TransportError {
  return errorOfStatus(status, headers.get('Retry-After'));
}

export function errorOfStatus(status: number, retryAfterHeader: string | null): TransportError {
  const kind = kinds.get(status) ?? (status >= 500 ? 'server' : 'rejected');
  const retryAfter = Number(retryAfterHeader ?? NaN);
  return new TransportError(kind, {
    delivery: status >= 500 || status === 408 ? 'unknown' : 'not-sent',
    ...(retryAfter > 0 && { retryAfter }),
  });
}
