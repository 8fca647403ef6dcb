import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/** A line between a browser and a server, to be cut, blocked and slowed by a test. */
export interface TcpProxy {
  readonly port: number;
  readonly origin: string;
  /** Cuts every connection, and each new one, until `restore`. */
  drop(): void;
  /** Cuts every connection, and takes new ones at once. */
  reset(): void;
  /** Connections stay, new ones are taken, and nothing passes. What is held back passes after `restore`. */
  blackHole(): void;
  /** Everything passes so many milliseconds late, in order. */
  slow(milliseconds: number): void;
  /** Everything passes in pieces of so many bytes, wherever that cuts it. */
  slice(bytes: number): void;
  restore(): void;
  close(): Promise<void>;
}

/** Listens on a free port and passes everything on to `port`, both on 127.0.0.1. */
export async function openTcpProxy(port: number): Promise<TcpProxy> {
  const weather = new Weather();
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    if (weather.isDown) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined); // A cut line is what this is for; both ends close below.
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    void weather.pass(near, far);
    void weather.pass(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };

  return {
    port: address.port,
    origin: `http://127.0.0.1:${address.port}`,
    drop() {
      weather.isDown = true;
      cut();
    },
    reset: cut,
    blackHole: () => weather.block(),
    slow(milliseconds) {
      weather.delay = milliseconds;
    },
    slice(bytes) {
      weather.most = bytes;
    },
    restore: () => weather.clear(),
    async close() {
      weather.clear();
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What happens on the line now. */
class Weather {
  isDown = false;
  delay = 0;
  /** Most bytes at a time. */
  most = Infinity;
  #blocked: { promise: Promise<void>; end: () => void } | undefined;

  block(): void {
    let end = (): void => undefined;
    const promise = new Promise<void>((resolve) => (end = resolve));
    this.#blocked ??= { promise, end };
  }

  clear(): void {
    this.isDown = false;
    this.delay = 0;
    this.most = Infinity;
    this.#blocked?.end();
    this.#blocked = undefined;
  }

  *#pieces(chunk: Buffer): Generator<Buffer> {
    // The weather may change under a chunk.
    for (let start = 0; start < chunk.length;) {
      const end = Math.min(start + this.most, chunk.length);
      yield chunk.subarray(start, end);
      start = end;
    }
  }

  /** Moves chunks one after the other, each through the weather of its moment, until an end is closed. */
  async pass(from: Socket, to: Socket): Promise<void> {
    try {
      for await (const chunk of from) {
        if (this.delay > 0) await wait(this.delay);
        await this.#blocked?.promise;
        for (const piece of this.#pieces(chunk as Buffer)) {
          if (!to.write(piece)) await once(to, 'drain');
          // The next turn: pieces that are written in one may leave as one.
          if (this.most < Infinity) await nextTurn();
        }
      }
      await this.#blocked?.promise;
      to.end();
    } catch {
      to.destroy();
    }
  }
}
