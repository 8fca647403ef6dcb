import {
  TransportError,
  transportErrorKinds,
  type TransportErrorKind,
  type TransportErrorOptions,
} from '../core/protocol/transport-error.ts';

/**
 * Any thrown value as a TransportError; `otherwise` says what it is taken for when it is none.
 *
 * A driver in a bundle of its own brings a TransportError class of its own, so its fields decide.
 */
export function asTransportError(
  thrown: unknown,
  otherwise: TransportErrorOptions & { readonly kind: TransportErrorKind },
): TransportError {
  if (thrown instanceof TransportError) return thrown;
  const { kind, ...options } = otherwise;
  if (thrown instanceof Error && 'kind' in thrown) {
    const known = transportErrorKinds.find((one) => one === thrown.kind);
    if (known) return new TransportError(known, { ...options, ...(thrown as TransportErrorOptions) });
  }
  return new TransportError(kind, { ...options, detail: thrown });
}
