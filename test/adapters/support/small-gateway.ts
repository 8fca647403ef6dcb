import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { ClientFrame, ServerFrame } from '../../../src/adapters/transport/gateway-frames.ts';
import { noCapabilities } from '../../../src/core/protocol/capabilities.ts';

type Hello = Extract<ClientFrame, { type: 'hello' }>;

/** One customer's connection, in the hands of a test. */
export interface SmallConnection {
  readonly hello: Hello;
  readonly token: string | undefined;
  send(frame: ServerFrame): void;
  raw(text: string): void;
  /** The connection breaks, without a word. */
  drop(): void;
}

/** What the test has it do. The answer settles a frame; a number is an HTTP status, for posts. */
export interface SmallBehaviour {
  connect?(connection: SmallConnection): void;
  refuse?(hello: Hello, token: string | undefined): number | undefined;
  answer?(frame: ClientFrame, connection: SmallConnection, token?: string): ServerFrame | number | undefined;
}

export interface SmallGateway {
  readonly endpoint: string;
  readonly behaviour: SmallBehaviour;
  readonly connections: readonly SmallConnection[];
  readonly frames: readonly ClientFrame[];
  close(): Promise<void>;
}

export const welcome: Extract<ServerFrame, { type: 'welcome' }> = {
  type: 'welcome',
  version: 1,
  conversation: 'c-1',
  connection: 'k-0',
  capabilities: { ...noCapabilities, echo: true, idempotent: true, resume: 'gap-free', upload: false },
  heartbeatSeconds: 30,
  expiresSeconds: 300,
};

/** A gateway of a hundred lines that speaks over both carriers and knows nothing of conversations. */
export async function startSmallGateway(): Promise<SmallGateway> {
  const behaviour: SmallBehaviour = {};
  const connections: SmallConnection[] = [];
  const frames: ClientFrame[] = [];
  const server = createServer((request, response) => void serve(request, response));
  const sockets = new WebSocketServer({ server, path: '/care/socket' });

  function begin(connection: SmallConnection): void {
    connections.push(connection);
    if (behaviour.connect) return behaviour.connect(connection);
    connection.send({ ...welcome, connection: `k-${connections.length}` });
    connection.send({ type: 'live' });
  }

  sockets.on('connection', (socket) => {
    let connection: SmallConnection | undefined;
    const send = (frame: ServerFrame) => socket.send(JSON.stringify(frame));
    socket.on('message', (data) => {
      const frame = JSON.parse((data as Buffer).toString()) as ClientFrame;
      frames.push(frame);
      if (frame.type === 'hello') {
        const status = behaviour.refuse?.(frame, frame.token);
        if (status) return send({ type: 'bye', kind: 'auth-expired', again: true });
        connection = {
          hello: frame,
          token: frame.token,
          send,
          raw: (text) => socket.send(text),
          drop: () => socket.terminate(),
        };
        return begin(connection);
      }
      if (!connection) return;
      const answer = behaviour.answer?.(frame, connection);
      if (typeof answer === 'object') send(answer);
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse(await textOf(request)) as Hello | { connection: string; frame: ClientFrame };
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if ('version' in body) return stream(body, token, response);
    frames.push(body.frame);
    const connection = connections[Number(body.connection.slice(2)) - 1];
    const answer = connection && behaviour.answer?.(body.frame, connection, token);
    const status = typeof answer === 'number' ? answer : answer ? 200 : 204;
    response
      .writeHead(status, { 'Retry-After': '7' })
      .end(status === 200 ? JSON.stringify(answer) : undefined);
  }

  function stream(hello: Hello, token: string | undefined, response: ServerResponse): void {
    frames.push(hello);
    const status = behaviour.refuse?.(hello, token);
    if (status) return void response.writeHead(status).end();
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(': hello\n\n');
    const raw = (text: string) => void response.write(`data: ${text.replaceAll('\n', '\ndata: ')}\n\n`);
    begin({ hello, token, raw, send: (frame) => raw(JSON.stringify(frame)), drop: () => response.destroy() });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/care/`,
    behaviour,
    connections,
    frames,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
