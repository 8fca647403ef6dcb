import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { installedPeers } from './build-subjects.ts';

export interface BenchServer {
  readonly origin: string;
  stop(): void;
}

/** What a page loads of each widget, by the name of the page; `bare` is what all differences are taken to. */
const pages: Readonly<Record<string, string>> = {
  bare: '',
  'care-chat': '<script type="module" src="/cdn/care-chat.js"></script>',
  'care-chat-alone':
    '<script type="module" src="/cdn/care-chat.js"></script>' +
    '<care-chat endpoint="/care"><a href="tel:+18005550142">Call us</a></care-chat>',
  shell: '<script type="module" src="/built/shell.js"></script>',
  blocks: '<script type="module" src="/built/blocks.js"></script>',
  'deep-chat': '<script type="module" src="/peer/deep-chat.js"></script>',
};

/** Serves the built widget, the floors and the peers on a free port of this machine. */
export async function serve(built: string): Promise<BenchServer> {
  const peers = installedPeers();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, folder = '', file = ''] = pathname.split('/');
    const page = folder === 'page' ? pages[file] : undefined;
    if (page !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html(page));
      return;
    }
    const folders: Readonly<Record<string, string>> = { cdn: 'dist/cdn', built };
    const peer = [...peers].find(([name]) => `${name}.js` === file)?.[1];
    const path = folder === 'peer' ? peer : join(folders[folder] ?? built, basename(file));
    readFile(path ?? '').then(
      (body) => response.setHeader('content-type', 'text/javascript').end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function html(widget: string): string {
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Your account</title>' +
    '<link rel="icon" href="data:,"><style>body{font:16px/1.5 sans-serif}</style>' +
    `<main><h1>Your account</h1><p>${'A page of a bank, with text. '.repeat(40)}</p></main>${widget}</html>`
  );
}
