import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { preparePage } from '../../demo/server/http/page.ts';
import { pagePolicy } from '../../demo/server/http/policy.ts';
import { openHouse } from './support/house.ts';

const script = 'export {};';
const hash = `sha384-${createHash('sha384').update(script).digest('base64')}`;
let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'care-site-'));
  mkdirSync(join(folder, 'demo/assets'), { recursive: true });
  mkdirSync(join(folder, 'cdn'));
  const page =
    '<!doctype html><head><title>x</title></head><script type="module" src="/cdn/care-chat.js"></script>';
  writeFileSync(join(folder, 'demo/index.html'), page);
  writeFileSync(join(folder, 'demo/assets/page-AbCd_123.js'), script);
  writeFileSync(join(folder, 'demo/help.json'), '{}');
  writeFileSync(join(folder, 'cdn/care-chat.js'), script);
});
after(() => rmSync(folder, { recursive: true }));

async function openSite(t: TestContext) {
  const house = await openHouse(t, { folder });
  return { ...house, get: (path: string, init: RequestInit = {}) => fetch(house.at(path), init) };
}

test('a page comes under the strict policy, with one fresh nonce on every script', async (t) => {
  const { get, server } = await openSite(t);
  const page = await get('/?lang=es');
  const html = await page.text();
  const policy = page.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  assert.ok(nonce.length >= 24);
  assert.match(policy, /^default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'none'/);
  assert.ok(policy.includes("'strict-dynamic'; style-src 'none'; img-src 'none'"));
  assert.ok(policy.includes(`connect-src 'self' ws://${new URL(server.url).host};`));
  assert.equal(page.headers.get('integrity-policy'), 'blocked-destinations=(script)');
  assert.equal(page.headers.get('cache-control'), 'no-store');
  assert.equal([...html.matchAll(/<script /g)].length, 2);
  assert.equal(
    html.split(`<script nonce="${nonce}" `).length + html.split(`" nonce="${nonce}">`).length - 2,
    2,
  );
  assert.ok(html.indexOf('importmap') < html.indexOf('src="/cdn'));
  assert.ok(html.includes(`integrity="${hash}" type="module" src="/cdn/care-chat.js"`));
  const map = JSON.parse(/importmap"[^>]*>(.*?)<\/script>/.exec(html)?.[1] ?? '') as unknown;
  assert.deepEqual(map, { integrity: { '/assets/page-AbCd_123.js': hash, '/cdn/care-chat.js': hash } });
  assert.ok(!(await (await get('/')).text()).includes(nonce));
});

test('Trusted Types allow no policy where setHTML is, and one where it is not', () => {
  const types = (agent: string) =>
    /trusted-types ([^;]+)$/.exec(pagePolicy('n', 'h', agent)['Content-Security-Policy'] ?? '')?.[1];
  assert.equal(
    types('Mozilla/5.0 (X11) AppleWebKit/537.36 HeadlessChrome/156.0.0.0 Safari/537.36'),
    "'none'",
  );
  assert.equal(types('Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/146.0.0.0 Safari/537.36'), "'none'");
  assert.equal(types('Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/145.0.0.0 Safari/537.36'), 'care-chat');
  assert.equal(types('Mozilla/5.0 (X11; rv:148.0) Gecko/20100101 Firefox/148.0'), "'none'");
  assert.equal(types('Mozilla/5.0 (X11; rv:147.0) Gecko/20100101 Firefox/147.0'), 'care-chat');
  assert.equal(
    types('Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15'),
    'care-chat',
  );
  assert.equal(types(''), 'care-chat');
});

test('files come with their type, and those that never change are kept', async (t) => {
  const { get } = await openSite(t);
  const asset = await get('/assets/page-AbCd_123.js');
  assert.equal(asset.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(asset.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  const entry = await get('/cdn/care-chat.js');
  assert.equal(entry.headers.get('cache-control'), 'no-cache');
  const again = await get('/cdn/care-chat.js', {
    headers: { 'if-none-match': entry.headers.get('etag') ?? '' },
  });
  assert.equal(again.status, 304);
  assert.equal((await get('/help.json')).headers.get('content-type'), 'application/json; charset=utf-8');
  for (const { headers } of [asset, entry]) {
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(headers.get('cross-origin-embedder-policy'), 'require-corp');
  }
});

test('what is not there is said in plain text, and nothing outside is served', async (t) => {
  const { get } = await openSite(t);
  for (const path of [
    '/nothing',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/',
    '//evil.example/',
  ]) {
    const response = await get(path.startsWith('//') ? `/.${path}` : path);
    assert.equal(response.status, 404, path);
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain/);
  }
  assert.equal((await get('/favicon.ico')).status, 204);
  assert.equal((await get('/', { method: 'PUT' })).status, 405);
  const head = await get('/', { method: 'HEAD' });
  assert.deepEqual([head.status, await head.text()], [200, '']);
});

test('a name that is not this machine’s is refused, as after DNS rebinding', async (t) => {
  const { server } = await openSite(t);
  const status = (host: string) =>
    new Promise((resolve, reject) => {
      request(server.url, { headers: { host } }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
  assert.equal(await status('evil.example'), 403);
  assert.equal(await status('127.0.0.1.evil.example'), 403);
  assert.equal(await status('localhost:1234'), 200);
});

test('a module preload gets its nonce and hash; other links and shown code stay as they are', () => {
  const html =
    '<link rel="icon" href="a.svg"><link rel="modulepreload" href="./a.js"></head><pre>&lt;script src="a.js"></pre>';
  const page = preparePage(html, '/pages/x.html', new Map([['/pages/a.js', 'sha384-A']])).render('N');
  assert.equal(
    page,
    '<link rel="icon" href="a.svg"><script type="importmap" nonce="N">{"integrity":{"/pages/a.js":"sha384-A"}}</script><link nonce="N" integrity="sha384-A" rel="modulepreload" href="./a.js"></head><pre>&lt;script src="a.js"></pre>',
  );
});
