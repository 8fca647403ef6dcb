import { systemClock, systemIds } from '../../../src/adapters/system.ts';
import { createGatewayWebSocket } from '../../../src/adapters/transport/gateway-web-socket.ts';
import type { DurableEvent } from '../../../src/core/protocol/events.ts';
import type { TransportError } from '../../../src/core/protocol/transport-error.ts';
import { createTransport } from '../../../src/delivery/create-transport.ts';
import { socketFrom } from '../../server/support/from-page.ts';

export type LoggedMessage = Extract<DurableEvent, { type: 'message.received' }>;

/** The messages in a conversation's log, asked of the gateway itself, past every proxy. */
export async function gatewayLog(
  origin: string,
  cookie: string,
  conversation: string,
): Promise<readonly LoggedMessage[]> {
  const driver = createGatewayWebSocket({
    endpoint: '/care',
    base: origin,
    WebSocket: socketFrom(origin),
  });
  const transport = createTransport(driver, { clock: systemClock, ids: systemIds });
  const messages: LoggedMessage[] = [];
  transport.subscribe((event) => event.type === 'message.received' && messages.push(event));
  const token = async (): Promise<string> => {
    const response = await fetch(`${origin}/session/token`, { method: 'POST', headers: { cookie, origin } });
    return ((await response.json()) as { token: string }).token;
  };
  // `connect` settles when all of the log has come; where the conversation is over, the end is the last of it.
  await transport
    .connect({ locale: 'en', token, resume: { driver: driver.name, conversation } })
    .catch((error: TransportError) => {
      if (error.kind !== 'ended') throw error;
    });
  await transport.close();
  return messages;
}
