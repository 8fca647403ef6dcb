import { TransportError } from '../../core/protocol/transport-error.ts';
import { errorOf } from './http-error.ts';

export interface HttpRequest {
  readonly signal: AbortSignal;
  /** Posted: an object as JSON, a form as it is. Absent where something is only fetched. */
  readonly body?: object;
  /** Goes along as a bearer; an empty one stands for none. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a refusal means, where its status alone does not tell. */
  readonly refused?: (response: Response) => TransportError | Promise<TransportError>;
}

/** Asks a backend. Settles with its answer's head when it is a good one, else rejects with a TransportError. */
export async function request(address: string | URL, options: HttpRequest): Promise<Response> {
  const { signal, body, token, headers, refused = errorOf } = options;
  // Of what has not left one can be sure, and it goes out by itself later.
  if (globalThis.navigator?.onLine === false) throw new TransportError('network');
  const isForm = body instanceof FormData;
  const response = await fetch(address, {
    ...(body && { method: 'POST', body: isForm ? body : JSON.stringify(body) }),
    headers: {
      ...(!isForm && { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    signal,
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  }).catch((detail: unknown) => {
    throw new TransportError('network', { delivery: 'unknown', detail });
  });
  if (response.ok) return response;
  throw await refused(response);
}
