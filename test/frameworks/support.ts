import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const folder = fileURLToPath(new URL('.', import.meta.url));

const run = promisify(execFile);

/** Runs a program of this folder's own packages, here. What it says is the message where it fails. */
export async function tool(name: string, ...args: readonly string[]): Promise<string> {
  try {
    const options = { cwd: folder, shell: process.platform === 'win32' };
    return (await run(join(folder, 'node_modules/.bin', name), args, options)).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${name} ${args.join(' ')}\n${stdout}${stderr}`.slice(0, 4_000), { cause: error });
  }
}

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Serves one built app, under a strict policy: nothing of another host's, no style that is not adopted. */
export async function serveApp(app: string): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = pathname === '/' ? '/index.html' : pathname;
    const from = path === '/help.json' ? 'demo/public' : join(folder, 'node_modules/.cache/apps', app);
    readFile(join(from, path)).then(
      (content) => {
        response.setHeader('content-type', kinds[extname(path)] ?? 'application/octet-stream');
        response.setHeader('content-security-policy', policyFor(app));
        response.end(content);
      },
      () => {
        // A browser asks for an icon by itself.
        response.statusCode = path === '/favicon.ico' ? 204 : 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function policyFor(app: string): string {
  // Its compiler is in the page here; an app built by Angular's own tools needs no such word.
  const script = app === 'angular' ? "'self' 'unsafe-eval'" : "'self'";
  return `default-src 'none'; script-src ${script}; style-src 'none'; connect-src 'self'`;
}
