import type { Driver } from '../../core/protocol/driver.ts';
import { TransportError } from '../../core/protocol/transport-error.ts';
import { gatewayAddress, type GatewayPlace } from './gateway-address.ts';
import { createGatewaySession, hello } from './gateway-session.ts';

export interface GatewayWebSocketOptions extends GatewayPlace {
  /** For runtimes without a global one, such as Node 20. */
  readonly WebSocket?: typeof WebSocket;
}

/** Our own protocol over a WebSocket. The token travels in the first frame, since an address ends up in logs. */
export function createGatewayWebSocket(options: GatewayWebSocketOptions): Driver {
  return {
    name: 'gateway-web-socket',
    async open(io) {
      const address = gatewayAddress(options, 'socket');
      address.protocol = address.protocol.replace('http', 'ws');
      const token = await io.token('connect');
      if (io.signal.aborted) throw new TransportError('aborted');
      const socket = new (options.WebSocket ?? WebSocket)(address.href);
      const session = createGatewaySession(
        io,
        {
          async write(frame) {
            // A socket that is on its way out drops what it is given, without a word.
            if (socket.readyState !== socket.OPEN) throw new TransportError('cut');
            socket.send(JSON.stringify(frame));
          },
          close: () => socket.close(),
        },
        options,
      );
      socket.onopen = () => socket.send(JSON.stringify(hello(io, token)));
      socket.onmessage = ({ data }) => {
        io.alive();
        session.receive(String(data));
      };
      socket.onclose = () => session.lost(new TransportError('cut'));
      io.signal.addEventListener('abort', () => socket.close(), { once: true });
      return session.channel;
    },
  };
}
