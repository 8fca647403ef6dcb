import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** One page of a bank's, and what it is served with. */
export interface OwnPage {
  readonly html: string;
  readonly policy: string;
  /** A script of the page's own, at `/page.js` beside it, and at `/assets/help.js`. */
  readonly script?: string;
}

/** A bank's own site: its pages under its policies; the widget's files and the gateway are the demo's, behind it. */
export interface OwnSite {
  readonly origin: string;
  close(): Promise<void>;
}

const ownScript = /\/(?:page|assets\/help)\.js$/;

/**
 * @param port Of the demo, on 127.0.0.1.
 * @param pageAt The page at a path, written once the site's origin is known; undefined for all that is the demo's.
 */
export async function openOwnSite(
  port: number,
  pageAt: (path: string, origin: string) => OwnPage | undefined,
): Promise<OwnSite> {
  let origin = '';
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', origin);
    const ofScript = ownScript.test(pathname);
    const page = pageAt(ofScript ? pathname.replace(ownScript, '/') : pathname, origin);
    if (!page) return passOn(asked, answer, port);
    if (ofScript) answer.setHeader('Content-Type', 'text/javascript').end(page.script);
    else servePage(asked, answer, { page, port }).catch(() => answer.destroy());
  });
  server.on('upgrade', (asked, near: Socket, head: Buffer) => join(asked, near, head, port));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Who is given a page is logged in, as at the demo's own, and stays who they are. */
async function servePage(
  { headers }: IncomingMessage,
  answer: ServerResponse,
  { page, port }: { readonly page: OwnPage; readonly port: number },
): Promise<void> {
  if (headers.cookie === undefined) {
    const given = await fetch(`http://127.0.0.1:${port}/`);
    answer.setHeader('Set-Cookie', given.headers.getSetCookie());
  }
  answer.setHeader('Content-Type', 'text/html; charset=utf-8');
  answer.setHeader('Content-Security-Policy', page.policy);
  answer.end(page.html);
}

function passOn(asked: IncomingMessage, answer: ServerResponse, port: number): void {
  const { method, url, headers } = asked;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}

/** The socket goes through as it is, from the request that opens it. */
function join({ url, rawHeaders }: IncomingMessage, near: Socket, head: Buffer, port: number): void {
  const far = connect(port, '127.0.0.1');
  for (const socket of [near, far]) {
    socket.on('error', () => undefined); // Both ends close below.
    socket.on('close', () => (near.destroy(), far.destroy()));
  }
  far.write(`GET ${url} HTTP/1.1\r\n${linesOf(rawHeaders)}\r\n`);
  far.write(head);
  near.pipe(far).pipe(near);
}

function linesOf(rawHeaders: readonly string[]): string {
  const pairs = rawHeaders.map((name, at) => (at % 2 === 0 ? `${name}: ${rawHeaders[at + 1]}\r\n` : ''));
  return pairs.join('');
}
