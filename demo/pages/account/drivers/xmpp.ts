import type { Transport } from '../../../../src/core/protocol/transport.ts';
import { createTransport } from '../../../../src/transport.ts';
import { composeTransports } from '../../../../src/transports/compose.ts';
import { createXmpp, type XmppOptions } from '../../../../src/transports/xmpp.ts';
import { openAssistant } from './assistant.ts';
import { createSessionDriver } from './backend-session.ts';

interface Session extends Pick<XmppOptions, 'address' | 'account' | 'room'> {
  readonly desk: string;
  readonly password: string;
}

/** A room for each case, with the assistant, and with people when they come. */
export function openXmpp(): Transport {
  return createTransport(
    createSessionDriver<Session>({
      ...{ name: 'xmpp', backend: 'xmpp' },
      // Prosody pings when it has been quiet for five seconds.
      make: ({ password: _password, ...place }) => createXmpp({ ...place, heartbeatSeconds: 5 }),
      tokenOf: ({ password }) => password,
    }),
  );
}

/** The assistant over the AI SDK's stream, and the people of such a room. */
export function openWithXmpp(): Transport {
  return composeTransports(openAssistant({ desk: true }), openXmpp);
}
