import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { respondText } from './body.ts';
import { preparePage, type Page } from './page.ts';
import { pagePolicy } from './policy.ts';
import { isImmutable, readFiles, type StaticFile } from './static-files.ts';

/** The built demo and the built element, as a static site under the strict policy. */
export interface Site {
  /** Answers a GET or HEAD; `host` is known to be this machine's. */
  serve(request: IncomingMessage, response: ServerResponse, host: string): void;
}

export interface SiteOptions {
  /** The `sessionSecret` of whoever asks for a page, where somebody is logged in. */
  readonly secretOf?: (request: IncomingMessage) => string | undefined;
  /** What pages may connect to beside their own host. */
  readonly origins?: readonly string[];
}

/** @param folder Where the build has put `demo` and `cdn`. Files are read once, now. */
export function createSite(folder: string, { secretOf, origins = [] }: SiteOptions = {}): Site {
  const files = [...readFiles(`${folder}/demo`, '/'), ...readFiles(`${folder}/cdn`, '/cdn/')];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const scripts = files.filter((file) => file.path.endsWith('.js'));
  const integrity = new Map(scripts.map((file) => [file.path, file.integrity]));
  const pages = new Map(
    files
      .filter((file) => file.path.endsWith('.html'))
      .map((file) => [file.path, preparePage(file.body.toString(), file.path, integrity)]),
  );

  // WebKit does not count ws: of the same host as 'self'.
  const connectTo = (host: string): string => [`ws://${host}`, ...origins].join(' ');

  return {
    serve(request, response, host) {
      const path = pathOf(request);
      const page = pages.get(path);
      const file = byPath.get(path);
      if (page) servePage(request, response, { page, connect: connectTo(host), secret: secretOf?.(request) });
      else if (file) serveFile(request, response, file);
      else if (path === '/favicon.ico') response.writeHead(204).end();
      else if (files.length === 0) respondText(response, 404, 'Nothing is built yet. Run: npm run build');
      else respondText(response, 404, 'There is no such page.');
    },
  };
}

function pathOf(request: IncomingMessage): string {
  const path = (request.url ?? '/').replace(/[?#].*$/, '');
  return path.endsWith('/') ? `${path}index.html` : path;
}

function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  {
    page,
    connect,
    secret,
  }: { readonly page: Page; readonly connect: string; readonly secret: string | undefined },
): void {
  const nonce = randomBytes(18).toString('base64');
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...pagePolicy(nonce, connect, request.headers['user-agent'] ?? ''),
  });
  response.end(page.render(nonce, secret));
}

function serveFile(request: IncomingMessage, response: ServerResponse, file: StaticFile): void {
  const tag = `"${file.integrity}"`;
  response.setHeader('ETag', tag);
  response.setHeader(
    'Cache-Control',
    isImmutable(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  response.writeHead(200, { 'Content-Type': file.type });
  response.end(file.body);
}
