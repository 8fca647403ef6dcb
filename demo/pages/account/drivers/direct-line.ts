import type { Transport } from '../../../../src/core/protocol/transport.ts';
import { createTransport } from '../../../../src/transport.ts';
import { createDirectLine } from '../../../../src/transports/direct-line.ts';
import { createSessionDriver } from './backend-session.ts';

interface Session {
  readonly domain: string;
  readonly token: string;
}

const handoff = { request: true, cancel: true, queue: 'both', assistantWhileQueued: true } as const;

/** A bot behind Direct Line, which hands over to people by itself or when it is told to. */
export function openDirectLine(): Transport {
  return createTransport(
    createSessionDriver<Session>({
      ...{ name: 'direct-line', backend: 'directline' },
      make: ({ domain }) => createDirectLine({ domain, handoff }),
      tokenOf: ({ token }) => token,
    }),
  );
}
