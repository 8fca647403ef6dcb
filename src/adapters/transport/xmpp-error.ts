import { TransportError, type TransportErrorKind } from '../../core/protocol/transport-error.ts';
import { child, type Stanza } from './xmpp-xml.ts';

const kinds: Readonly<Record<string, TransportErrorKind>> = {
  'not-authorized': 'auth-expired',
  'credentials-expired': 'auth-expired',
  forbidden: 'forbidden',
  'not-allowed': 'forbidden',
  'registration-required': 'forbidden',
  'item-not-found': 'not-found',
  gone: 'ended',
  conflict: 'conflict',
  // We are not in the room any more, or it is not there.
  'not-acceptable': 'cut',
  'recipient-unavailable': 'cut',
  'service-unavailable': 'overloaded',
  'temporary-auth-failure': 'overloaded',
  'policy-violation': 'rate-limited',
  'resource-constraint': 'rate-limited',
  'feature-not-implemented': 'unsupported',
};

/** What is wrong with a stanza of ours, or with a login. */
export function errorOfStanza(stanza: Stanza): TransportError {
  const { children } = child(stanza, 'error') ?? stanza;
  const kind = children.map(({ name }) => kinds[name]).find(Boolean);
  return new TransportError(kind ?? 'rejected');
}
