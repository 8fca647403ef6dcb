import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { createChatEndpoint } from './ai-sdk/chat-endpoint.ts';
import { serveBackendSession, tellBackends } from './backends/backend-sessions.ts';
import { createEventStreams } from './customer/event-stream-carrier.ts';
import { serveWebSocket } from './customer/web-socket-carrier.ts';
import { createDesks } from './desk/desks.ts';
import { createGateway } from './gateway.ts';
import { respondText } from './http/body.ts';
import { isSameOrigin, loopbackHostOf } from './http/same-origin.ts';
import { serveToken } from './http/token-endpoint.ts';
import { withDefaults, type GatewayOptions } from './options.ts';
import { createFileReception } from './upload/serve-upload.ts';
import { logIn } from './token/session-cookie.ts';

/** A gateway on an HTTP server that someone else runs, for instance Vite's. */
export interface AttachedGateway {
  /** Answers the gateway's own addresses. False for all others, which are the caller's to answer. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Of whoever is logged in by this request of a page; undefined for any other. */
  sessionSecretOf(request: IncomingMessage): string | undefined;
  /** Ends all connections and timers. The server itself stays. */
  close(): Promise<void>;
}

type Exchange = [request: IncomingMessage, response: ServerResponse];

/** Above this a socket is closed; from 16 kB on, frames are refused and the socket lives. */
const mostSocketBytes = 1_048_576;

/** Takes the sockets `/care/socket` and `/desk/socket` of the server; its requests come through `handle`. */
export async function attachGateway(
  server: Server,
  options: Partial<GatewayOptions> = {},
): Promise<AttachedGateway> {
  const gateway = await createGateway(withDefaults(options));
  const streams = createEventStreams(gateway);
  const desks = createDesks(gateway);
  const reception = createFileReception(gateway);
  const chat = createChatEndpoint(gateway);
  const routes = new Map([
    ['/session/token', (...exchange: Exchange) => serveToken(gateway, ...exchange)],
    ['/care/stream', (...exchange: Exchange) => streams.open(...exchange)],
    ['/care/frames', (...exchange: Exchange) => streams.post(...exchange)],
    ['/care/upload', (...exchange: Exchange) => reception.serve(...exchange)],
    ['/session/backend', (...exchange: Exchange) => serveBackendSession(gateway, ...exchange)],
    ['/assistant/chat', (...exchange: Exchange) => chat.serve(...exchange)],
  ]);
  const secrets = new WeakMap<IncomingMessage, string>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostSocketBytes });

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const path = pathOf(request);
    if (path !== '/care/socket' && path !== '/desk/socket') return;
    if (!isSameOrigin(request)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      if (path === '/care/socket') serveWebSocket(gateway, webSocket);
      else desks.serve(webSocket);
    });
  }
  server.on('upgrade', upgrade);

  return {
    handle(request, response) {
      if (request.method === 'GET' && isPage(request) && loopbackHostOf(request)) {
        secrets.set(request, logIn(request, response, gateway.seal));
      }
      if (request.method === 'GET' && chat.hasNoMore(pathOf(request))) {
        response.writeHead(204).end();
        return true;
      }
      if (request.method === 'GET' && pathOf(request) === '/session/backends') {
        tellBackends(gateway, response);
        return true;
      }
      const serve = routes.get(pathOf(request));
      if (!serve) return false;
      if (request.method !== 'POST') respondText(response, 405, 'Only POST is answered here.');
      else if (!isSameOrigin(request)) respondText(response, 403, 'Only pages from here are answered.');
      else Promise.resolve(serve(request, response)).catch(() => response.destroy());
      return true;
    },
    sessionSecretOf: (request) => secrets.get(request),
    async close() {
      server.off('upgrade', upgrade);
      const closed = [...sockets.clients].map((socket) => once(socket, 'close'));
      for (const socket of sockets.clients) socket.terminate();
      await Promise.all(closed);
      streams.close();
      await desks.close();
      await gateway.close();
    },
  };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').replace(/[?#].*$/, '');
}

function isPage(request: IncomingMessage): boolean {
  const path = pathOf(request);
  return path.endsWith('/') || path.endsWith('.html');
}
