import { bring } from '../packages.ts';

/** What we use of NATS' own client, version 3. */
export interface Connection {
  publish(subject: string, payload: string): void;
  subscribe(
    subject: string,
    options: { callback(error: Error | null, message: Message): void },
  ): { unsubscribe(): void };
  status(): AsyncIterable<{ readonly type: string }>;
  close(): Promise<void>;
}

export interface Message {
  readonly headers?: { get(name: string): string };
  string(): string;
}

export interface JetStream {
  publish(
    subject: string,
    payload: string | Uint8Array,
    options: { msgID?: string; timeout: number },
  ): Promise<{ readonly seq: number }>;
}

export interface Manager {
  readonly streams: {
    add(config: Readonly<Record<string, unknown>>): Promise<unknown>;
    info(stream: string): Promise<{ readonly state: { readonly bytes: number } }>;
    purge(stream: string, which: { filter: string }): Promise<unknown>;
    getMessage(
      stream: string,
      which: { next_by_subj: string; seq: number },
    ): Promise<{ readonly seq: number; string(): string } | null>;
  };
}

export interface Client {
  readonly connection: Connection;
  readonly jetStream: JetStream;
  readonly manager: Manager;
}

interface Transport {
  connect(options: {
    servers: readonly string[];
    maxReconnectAttempts: number;
    reconnectTimeWait: number;
  }): Promise<Connection>;
}

interface JetStreamPackage {
  jetstream(connection: Connection): JetStream;
  jetstreamManager(connection: Connection): Promise<Manager>;
}

/** Connects, and connects again for as long as it takes whenever the line is lost. */
export async function connectNats(servers: readonly string[]): Promise<Client> {
  const { connect } = await bring<Transport>('@nats-io/transport-node');
  const { jetstream, jetstreamManager } = await bring<JetStreamPackage>('@nats-io/jetstream');
  const connection = await connect({
    servers,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
  });
  return { connection, jetStream: jetstream(connection), manager: await jetstreamManager(connection) };
}
