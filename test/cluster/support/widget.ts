import type { TestContext } from 'node:test';
import { WebSocket as NodeWebSocket } from 'ws';
import { systemClock, systemIds } from '../../../src/adapters/system.ts';
import { createGatewayWebSocket } from '../../../src/adapters/transport/gateway-web-socket.ts';
import type { TransportEvent } from '../../../src/core/protocol/events.ts';
import type { Transport } from '../../../src/core/protocol/transport.ts';
import { createTransport } from '../../../src/delivery/create-transport.ts';
import type { visit } from '../../server/support/house.ts';

/** What the widget has in a browser: its own transport, with all that it does when a line is cut. */
export interface Widget {
  readonly transport: Transport;
  readonly events: readonly TransportEvent[];
  readonly conversation: string;
  /** The texts that have come, each with its place in the log. */
  readonly messages: readonly string[];
  /** Settles when an event comes, or has come, that is accepted. */
  until(is: (event: TransportEvent) => boolean): Promise<void>;
}

export async function openWidget(test: TestContext, door: ReturnType<typeof visit>): Promise<Widget> {
  const { at, origin } = door;
  class PageSocket extends NodeWebSocket {
    constructor(url: string) {
      super(url, { origin });
    }
  }
  const driver = createGatewayWebSocket({
    endpoint: '/care',
    base: at('/'),
    WebSocket: PageSocket as unknown as typeof WebSocket,
  });
  const transport = createTransport(driver, { clock: systemClock, ids: systemIds });
  test.after(() => transport.close());
  const events: TransportEvent[] = [];
  const wakes = new Set<() => void>();
  let conversation = '';
  transport.subscribe((event) => {
    events.push(event);
    if (event.type === 'resume.changed') conversation = event.token.conversation;
    for (const wake of [...wakes]) wake();
  });
  const cookie = await door.logIn();
  await transport.connect({ token: () => door.token(cookie), locale: 'en' });
  return {
    transport,
    events,
    get conversation() {
      return conversation;
    },
    get messages() {
      return events.flatMap((event) =>
        event.type === 'message.received' ? [`${event.cursor ?? '?'} ${event.from.role}: ${event.text}`] : [],
      );
    },
    until: (is) =>
      new Promise((resolve) => {
        const wake = (): void => {
          if (!events.some(is)) return;
          wakes.delete(wake);
          resolve();
        };
        wakes.add(wake);
        wake();
      }),
  };
}
