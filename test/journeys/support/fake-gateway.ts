import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ClientFrame, ServerFrame } from '../../../src/adapters/transport/gateway-frames.ts';
import type { WireEvent } from '../../../src/core/protocol/events.ts';
import { capabilitiesOf } from '../../../demo/server/customer/capabilities.ts';
import { createSite } from '../../../demo/server/http/site.ts';
import { withDefaults } from '../../../demo/server/options.ts';

const assistant = { id: 'assistant', role: 'assistant' } as const;
const gatewayPaths = new Set(['/session/token', '/care/stream', '/care/frames']);

/** The built site, with a gateway behind it that does what a test tells it, good or bad. */
export interface FakeGateway {
  readonly origin: string;
  /** Files that match are not found, until it is set to undefined. */
  withheld: RegExp | undefined;
  /** False: every way to the gateway is refused, while the site is served. */
  serves: boolean;
  /** What the token endpoint answers. */
  tokenStatus: number;
  /** A frame, or any text, to every customer who is connected. */
  send(frame: ServerFrame | string): void;
  /** What happened, with an id and the time. */
  tell(event: Record<string, unknown>): void;
  /** A message of the assistant's. */
  say(text: string): void;
  close(): Promise<void>;
}

export async function openFakeGateway(): Promise<FakeGateway> {
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  const site = createSite('dist');
  let events = 0;

  const gateway: FakeGateway = {
    get origin() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    withheld: undefined,
    serves: true,
    tokenStatus: 200,
    send(frame) {
      const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
      for (const socket of sockets.clients) socket.send(text);
    },
    tell(event) {
      const stamp = { id: `event-${++events}`, at: Date.now(), cursor: `${events}` };
      gateway.send({ type: 'event', event: { ...stamp, ...event } as unknown as WireEvent });
    },
    say: (text) => gateway.tell({ type: 'message.received', from: assistant, text, format: 'plain' }),
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  server.on('request', (request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    if (gateway.withheld?.test(path)) response.writeHead(404).end();
    else if (!gatewayPaths.has(path)) site.serve(request, response, request.headers.host ?? '');
    // There are only sockets here: a stream breaks off, as on a network that is down.
    else if (!gateway.serves || path !== '/session/token') request.socket.destroy();
    else {
      response.writeHead(gateway.tokenStatus, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ token: 'any' }));
    }
  });
  server.on('upgrade', (request, socket, head) => {
    if (gateway.serves) sockets.handleUpgrade(request, socket, head, welcome);
    else socket.destroy();
  });

  function welcome(socket: WebSocket): void {
    const send = (frame: ServerFrame): void => socket.send(JSON.stringify(frame));
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as ClientFrame;
      if (frame.type === 'send') {
        const { localId } = frame.draft;
        send({ type: 'accepted', accepted: { localId, id: `own-${localId}`, at: Date.now() } });
      }
      if (frame.type !== 'hello') return;
      send({
        type: 'welcome',
        version: 1,
        conversation: 'c1',
        capabilities: capabilitiesOf(withDefaults({})),
        heartbeatSeconds: 60,
        expiresSeconds: 0,
      });
      gateway.tell({ type: 'participant.joined', participant: assistant });
      gateway.say('Hello from a gateway of the test.');
      send({ type: 'live' });
    });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return gateway;
}
