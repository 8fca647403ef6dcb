import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { Customer } from './support/customer.ts';
import { openOwnSite, type OwnPage, type OwnSite } from './support/own-site.ts';
import { inEachEngine, story } from './support/story.ts';

/** What every policy here has in common: nothing but what it names for scripts and Trusted Types. */
const nothingElse =
  "default-src 'none'; base-uri 'none'; object-src 'none'; style-src 'none'; img-src 'none'; font-src 'none'";
const noTypes = "require-trusted-types-for 'script'; trusted-types 'none'";

/** Each way in which a bank allows its scripts, with the widget as that bank would take it. */
const ways: Readonly<Record<string, (origin: string, ownLit: string) => OwnPage>> = {
  '/hash/': (origin) => {
    const hash = hashOf('care-chat.all.js');
    const script = `<script type="module" src="/cdn/care-chat.all.js" integrity="${hash}"></script>`;
    return pageWith(script, policyOf(origin, `'${hash}'`, noTypes));
  },
  '/hosts/': (origin) => pageWith(chunks, policyOf(origin, `${origin}/cdn/`, noTypes)),
  '/own-lit/': (origin, ownLit) => ({
    ...pageWith(
      '<script type="module" src="/own-lit/page.js"></script><bank-greeting></bank-greeting>' + chunks,
      policyOf(origin, "'self'", "require-trusted-types-for 'script'; trusted-types lit-html"),
    ),
    script: ownLit,
  }),
  '/own-policy/': (origin) =>
    pageWith(
      chunks,
      policyOf(origin, "'self'", "require-trusted-types-for 'script'; trusted-types care-chat"),
    ),
};

const chunks = '<script type="module" src="/cdn/care-chat.js"></script>';

await inEachEngine('a bank’s own page and policy', (browser) => {
  let demo: Demo;
  let site: OwnSite;
  const start = (): Promise<void> => (starting ??= open());
  let starting: Promise<void> | undefined;

  async function open(): Promise<void> {
    demo = await startDemo();
    const ownLit = await bundleOwnLit();
    site = await openOwnSite(demo.port, (path, origin) => ways[path]?.(origin, ownLit));
  }
  before(start);
  after(async () => {
    await site.close();
    await demo.stop();
  });

  function usedAt(path: string, title: string, prepare?: (page: Page) => Promise<unknown>): void {
    story(title, (step) => {
      let customer: Customer;

      step('opens Help and is answered', async () => {
        customer = await Customer.open(await browser(), site.origin + path, prepare);
        await customer.openHelp();
        await customer.write('what are your hours?');
        await customer.seeMessage('People answer chats');
      });

      step('reaches what comes late', async () => {
        await customer.press('button More options', 'Shift+Tab');
        await customer.press('button Settings');
        await customer.see('Slower pace');
      });

      step('and not one violation was reported, nor anything else asked of another host', () => {
        assert.deepEqual(customer.watched.faults, []);
        assert.deepEqual(customer.watched.foreign(), []);
      });

      if (path === '/own-lit/') {
        step('beside an element of the page’s own Lit', async () => {
          const says = (): boolean =>
            document.querySelector('bank-greeting')?.shadowRoot?.textContent.includes('Good morning') ??
            false;
          await waitFor(customer.page, says);
        });
      }
    });
  }

  usedAt('/hash/', 'that allows one script by its hash alone');
  usedAt('/hosts/', 'that allows the folder of the widget');
  usedAt('/own-lit/', 'with a Lit of its own');
  usedAt('/own-policy/', 'where the browser has no setHTML, and one policy is allowed', (page) =>
    page.evaluateOnNewDocument(() => {
      for (const { prototype } of [Element, ShadowRoot]) Reflect.deleteProperty(prototype, 'setHTML');
    }),
  );
});

function policyOf(origin: string, scripts: string, types: string): string {
  const socket = origin.replace('http', 'ws');
  return `${nothingElse}; script-src ${scripts}; connect-src 'self' ${socket}; ${types}`;
}

function pageWith(scripts: string, policy: string): OwnPage {
  const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Your cards</title></head>
  <body>
    <main><h1>Your cards</h1><a href="#statement">Statement</a></main>
    ${scripts}
    <care-chat endpoint="/care" token-url="/session/token"><a href="tel:+18005550142">Call us</a></care-chat>
  </body>
</html>`;
  return { html, policy };
}

function hashOf(file: string): string {
  const { files } = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as {
    readonly files: readonly { readonly file: string; readonly integrity: string }[];
  };
  return files.find((one) => one.file === file)!.integrity;
}

/** An element of the bank's, on a Lit that comes with it and makes its own policy. */
async function bundleOwnLit(): Promise<string> {
  const contents = `import { LitElement, html } from 'lit';
    customElements.define('bank-greeting', class extends LitElement {
      render() { return html\`<p>Good morning</p>\`; }
    });`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]!.text;
}
