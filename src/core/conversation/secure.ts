import type { Stamp, WireEvent } from '../protocol/events.ts';
import type { SecureEnd, SecureRequest } from '../protocol/secure.ts';

/** The latest secure prompt, and what has come of it. Holds no answer: those are in the fields alone. */
export interface Secure {
  /** Absent where only the end of one has come so far. */
  readonly request?: SecureRequest & Pick<Stamp, 'at'>;
  /** Names of the fields in which the last answers did not match. */
  readonly wrong: readonly string[];
  readonly ended?: SecureEnd;
  /** Prompts that are over: none of them opens again, in whatever order the words of it come. */
  readonly past: readonly string[];
}

export type OpenSecure = Secure & Required<Pick<Secure, 'request'>>;

const nothing: Secure = { wrong: [], past: [] };

/** One prompt at a time: the next takes the place of the last. */
export function secureAfter(secure: Secure | undefined, event: WireEvent): Secure | undefined {
  switch (event.type) {
    case 'secure.requested':
      return requested(secure ?? nothing, event);
    case 'secure.renewed':
    case 'secure.refused':
    case 'secure.closed':
      return changed(secure ?? nothing, event);
    default:
      return secure;
  }
}

type Of<Type extends WireEvent['type']> = Extract<WireEvent, { type: Type }>;

function requested(secure: Secure, event: Of<'secure.requested'>): Secure {
  const { at, requestId, from, purpose, lang, fields, expiresAt } = event;
  const last = secure.request?.requestId;
  if (last === requestId || secure.past.includes(requestId)) return secure;
  return {
    request: { at, requestId, from, purpose, fields, expiresAt, ...(lang !== undefined && { lang }) },
    wrong: [],
    past: last === undefined ? secure.past : [...secure.past, last],
  };
}

function changed(secure: Secure, event: Of<'secure.renewed' | 'secure.refused' | 'secure.closed'>): Secure {
  const { request, ended, past } = secure;
  const { requestId } = event;
  const isOpen = request?.requestId === requestId && !ended;
  if (event.type === 'secure.closed') {
    const over = past.includes(requestId) ? past : [...past, requestId];
    return { ...secure, past: over, ...(isOpen && { ended: event.reason }) };
  }
  if (!isOpen) return secure;
  if (event.type === 'secure.refused') return { ...secure, wrong: event.fields };
  return { ...secure, request: { ...request, at: event.at, expiresAt: event.expiresAt } };
}
