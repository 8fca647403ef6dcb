import {
  TransportError,
  transportErrorFrom,
  type TransportErrorKind,
  type TransportErrorOptions,
} from '../core/protocol/transport-error.ts';

/** Any thrown value as a TransportError; `otherwise` says what it is taken for when it is none. */
export function asTransportError(
  thrown: unknown,
  otherwise: TransportErrorOptions & { readonly kind: TransportErrorKind },
): TransportError {
  const { kind, ...options } = otherwise;
  return transportErrorFrom(thrown, options) ?? new TransportError(kind, { ...options, detail: thrown });
}
