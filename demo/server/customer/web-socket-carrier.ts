import type { WebSocket } from 'ws';
import type { ServerFrame } from '../../../src/adapters/transport/gateway-frames.ts';
import type { Gateway } from '../gateway.ts';
import { sendFrame, textOf } from '../wire/socket.ts';
import { admit } from './admission.ts';
import { CustomerConnection } from './connection.ts';
import { decodeClientFrame, type Decoded } from './decode-client-frame.ts';

/** A socket that has not said hello by then is closed. */
const helloMilliseconds = 10_000;

/** Serves one customer over a WebSocket: a frame a text message, `hello` first. */
export function serveWebSocket(gateway: Gateway, socket: WebSocket): void {
  let connection: CustomerConnection | undefined;
  const cancelHello = gateway.clock.after(helloMilliseconds, () => socket.close(1008));
  const carrier = {
    send: (frame: ServerFrame) => sendFrame(socket, frame),
    close: () => socket.close(1000),
  };

  async function receive(decoded: Decoded): Promise<void> {
    if (!connection && decoded.state === 'good' && decoded.frame.type === 'hello') {
      const admission = admit(gateway, decoded.frame, decoded.frame.token);
      cancelHello();
      if (!admission.admitted) {
        carrier.send(admission.bye);
        return carrier.close();
      }
      connection = new CustomerConnection(gateway, carrier, admission);
      return connection.start(decoded.frame);
    }
    if (!connection) return carrier.send({ type: 'refused', id: '', kind: 'protocol' });
    const answer = await connection.receive(decoded);
    if (answer) carrier.send(answer);
  }

  socket.on('message', (data, isBinary) => {
    receive(decodeClientFrame(textOf(data, isBinary))).catch(() => socket.close(1011));
  });
  // What matters of an error is that a close follows.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    cancelHello();
    connection?.close();
  });
}
