import { bring } from '../packages.ts';

/** What we use of ioredis. */
export interface Connection {
  eval(script: string, keys: number, ...values: readonly string[]): Promise<unknown>;
  xrange(
    key: string,
    from: string,
    to: string,
    count: 'COUNT',
    most: number,
  ): Promise<readonly (readonly [id: string, fields: readonly string[]])[]>;
  publish(channel: string, text: string): Promise<unknown>;
  subscribe(channel: string): Promise<unknown>;
  unsubscribe(channel: string): Promise<unknown>;
  on(event: 'message', listener: (channel: string, text: string) => void): unknown;
  on(event: 'ready', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'ready', listener: () => void): unknown;
  connect(): Promise<unknown>;
  disconnect(): void;
}

interface Package {
  readonly Redis: new (options: {
    host: string;
    port: number;
    lazyConnect: boolean;
    maxRetriesPerRequest: null;
  }) => Connection;
}

/** Connects, and connects again for as long as it takes whenever the line is lost. */
export async function connectRedis(server: string): Promise<Connection> {
  const { Redis } = await bring<Package>('ioredis');
  const { hostname, port } = new URL(`redis://${server}`);
  const connection = new Redis({
    host: hostname,
    port: Number(port || 6379),
    lazyConnect: true,
    maxRetriesPerRequest: null,
  });
  // What was asked meanwhile waits for the next connection; there is nothing else to do about an error.
  connection.on('error', () => undefined);
  await connection.connect();
  return connection;
}
