import type { Transport } from '../../../../src/core/protocol/transport.ts';
import { createTransport, TransportError } from '../../../../src/transport.ts';

/** Of a backend that does not run here: Help says that it cannot be reached, and whom to call. */
export function openAbsent(): Transport {
  return createTransport({
    name: 'absent',
    open: async () => Promise.reject(new TransportError('not-found')),
  });
}
