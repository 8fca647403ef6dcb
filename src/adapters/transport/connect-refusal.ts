import type { TransportErrorKind } from '../../core/protocol/transport-error.ts';

/** As a TransportError, whose class the late parts of the driver have no copy of. */
export function refusal(kind: TransportErrorKind): Error {
  return Object.assign(new Error(kind), { kind, delivery: 'not-sent', retry: 'never' });
}
