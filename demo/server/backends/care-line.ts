import { WebSocket as NodeSocket } from 'ws';
import { createGatewayWebSocket } from '../../../src/adapters/transport/gateway-web-socket.ts';
import type { WireEvent } from '../../../src/core/protocol/events.ts';
import type { Transport } from '../../../src/core/protocol/transport.ts';
import { createTransport } from '../../../src/transport.ts';
import type { Visit } from './backend.ts';

/**
 * A conversation at the gateway, held by a backend in the name of its customer: the assistant that answers and the
 * people at the desk are the gateway's, however the customer's own words travel.
 */
export type CareLine = Pick<Transport, 'send' | 'run' | 'hint' | 'close'>;

/** Comes to the gateway as a page would: as a customer of its own, whom no other case shares. */
export async function openCareLine(
  { origin, lang, context }: Visit,
  hear: (event: WireEvent) => void,
): Promise<CareLine> {
  const page = await fetch(`${origin}/`);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';

  async function token(): Promise<string> {
    const headers = { cookie, origin };
    const answer = await fetch(`${origin}/session/token`, { method: 'POST', headers });
    return ((await answer.json()) as { token: string }).token;
  }

  const transport = createTransport(
    createGatewayWebSocket({ endpoint: '/care', base: origin, WebSocket: socketFrom(origin) }),
  );
  transport.subscribe((event) => {
    if (isFromGateway(event.type)) hear(event as WireEvent);
  });
  await transport.connect({ locale: lang, context, token });
  return transport;
}

/** Its own state is told beside what comes over the wire. */
const local = new Set<string>([
  'connection.changed',
  'capabilities.changed',
  'outbox.changed',
  'gap.found',
  'resume.changed',
  'problem.reported',
]);

function isFromGateway(type: string): boolean {
  return !local.has(type);
}

/** A browser's socket tells where its page is from; so does this one. */
export function socketFrom(origin: string): typeof WebSocket {
  class PageSocket extends NodeSocket {
    constructor(url: string) {
      super(url, { origin });
      // In a page, a socket that fails without a listener is no error of the page's.
      this.on('error', () => undefined);
    }
  }
  return PageSocket as unknown as typeof WebSocket;
}
