import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** One address for several servers, as a load balancer gives it. */
export interface Front {
  /** With a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Each connection goes to the first of the ports that takes it. */
export async function openFront(ports: readonly number[]): Promise<Front> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    keep(near);
    void farEnd(ports).then((far) => {
      if (!far) return void near.resetAndDestroy();
      keep(far);
      far.on('close', () => near.destroy());
      near.on('close', () => far.destroy());
      near.pipe(far).pipe(near);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => undefined); // A server that dies cuts its lines; both ends close.
    socket.on('close', () => sockets.delete(socket));
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function farEnd(ports: readonly number[]): Promise<Socket | undefined> {
  for (const port of ports) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return socket;
    } catch {
      socket.destroy();
    }
  }
  return undefined;
}
