import {
  TransportError,
  type TransportErrorKind,
  type TransportErrorOptions,
} from '../../core/protocol/transport-error.ts';
import { child, type Stanza } from './xmpp-xml.ts';

const kinds: Readonly<Record<string, TransportErrorKind>> = {
  'not-authorized': 'auth-expired',
  'credentials-expired': 'auth-expired',
  'account-disabled': 'forbidden',
  forbidden: 'forbidden',
  'not-allowed': 'forbidden',
  'registration-required': 'forbidden',
  'item-not-found': 'not-found',
  'host-unknown': 'not-found',
  gone: 'ended',
  conflict: 'conflict',
  // We are not in the room any more, or it is not there.
  'not-acceptable': 'cut',
  'recipient-unavailable': 'cut',
  'remote-server-not-found': 'cut',
  'remote-server-timeout': 'cut',
  'service-unavailable': 'overloaded',
  'temporary-auth-failure': 'overloaded',
  'internal-server-error': 'server',
  'resource-constraint': 'rate-limited',
  'policy-violation': 'rate-limited',
  'feature-not-implemented': 'unsupported',
  'invalid-mechanism': 'unsupported',
};

/** The word for what is wrong: of a stanza, of the stream, or of a login. */
export function conditionOf(stanza: Stanza): string {
  const { children } = child(stanza, 'error') ?? stanza;
  return children.find(({ name }) => name !== 'text')?.name ?? '';
}

export function errorOfStanza(stanza: Stanza, options?: TransportErrorOptions): TransportError {
  return new TransportError(kinds[conditionOf(stanza)] ?? 'rejected', options);
}
