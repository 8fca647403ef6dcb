import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { waitFor } from '../../support/wait.ts';
import type { OwnPage } from './own-site.ts';

/** What stands on the generator's page to be copied, by the name of the snippet. */
export type Snippets = Readonly<Record<string, string>>;

/** Reads the snippets off the page, as one would who copies each of them. */
export async function readSnippets(page: Page, address: string): Promise<Snippets> {
  await page.goto(address);
  await waitFor(page, () => document.querySelectorAll('.snippet').length > 0);
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.snippet')].map((card) => [
        card.querySelector('h3')!.id.replace('snippet-', ''),
        card.querySelector('code')!.textContent,
      ]),
    ),
  );
}

const nonce = 'c25pcHBldHM';

/** A site's page that has taken the snippets over word for word, served as they say. */
export async function pageOf(snippets: Snippets): Promise<OwnPage> {
  const { head = '', body = '', custom = '', own } = snippets;
  const isBundled = snippets['install'] !== undefined;
  const script = own === undefined ? undefined : isBundled ? await bundled(own) : own;
  const printed = snippets['plugin'] === undefined ? { head, body } : await printedBy(snippets['plugin']);
  const isNonced = snippets['policy']!.includes('{nonce}');
  const tag = custom && isNonced ? putInByManager(custom) : custom;
  const policy = filled(snippets['policy']!, script).replace(/^Content-Security-Policy: /, '');
  return {
    html: filled(page(printed.head, printed.body + tag), script),
    policy,
    ...(script !== undefined && { script }),
  };
}

/** What the site's server and build write in place of what is in braces. */
function filled(text: string, script = ''): string {
  const hash = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  return text.replaceAll('{nonce}', nonce).replaceAll('{hash of your bundle}', hash);
}

function page(head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Your cards</title>${head}</head>
  <body><main><h1>Your cards</h1><a href="#statement">Statement</a></main>${body}</body>
</html>`;
}

/** A tag manager makes the custom tag's script anew, with the nonce that it was given itself. */
function putInByManager(tag: string): string {
  const code = /^<script>(.*)<\/script>$/s.exec(tag)?.[1] ?? '';
  const text = JSON.stringify(code).replaceAll('<', '\\u003c');
  return `<script nonce="{nonce}">{
    const script = document.createElement('script');
    script.nonce = document.currentScript.nonce;
    script.text = ${text};
    document.body.append(script);
  }</script>`;
}

/** What a site's bundler makes of the script, with the built package. */
async function bundled(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd() },
    alias: {
      'care-chat/transport': './dist/npm/transport.js',
      'care-chat/transports': './dist/npm/transports',
      'care-chat': './dist/npm/index.js',
    },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

/** Whether there is a PHP to run the plugin with. */
export async function hasPhp(): Promise<boolean> {
  return promisify(execFile)('php', ['--version']).then(
    () => true,
    () => false,
  );
}

/** What WordPress gives a plugin, as far as ours asks for it: hooks, which are run by priority. */
const wordpress = `<?php
define('ABSPATH', '/');
define('CARE_CHAT_NONCE', '${nonce}');
$hooks = [];
function add_action($hook, $act, $priority = 10) { global $hooks; $hooks[$hook][$priority][] = $act; }
function run($hook) { global $hooks; $all = $hooks[$hook] ?? []; ksort($all); foreach (array_merge(...$all) as $act) $act(); }
require $argv[1];
run('wp_head'); echo "\\0"; run('wp_footer');`;

async function printedBy(plugin: string): Promise<{ readonly head: string; readonly body: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'care-chat-plugin-'));
  try {
    await writeFile(join(folder, 'help.php'), plugin);
    await writeFile(join(folder, 'wordpress.php'), wordpress);
    const run = promisify(execFile);
    const { stdout } = await run('php', [join(folder, 'wordpress.php'), join(folder, 'help.php')]);
    const [head = '', body = ''] = stdout.split('\0');
    return { head, body };
  } finally {
    await rm(folder, { recursive: true });
  }
}
