import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, Frame } from 'puppeteer-core';
import { openPage } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { openFakeGateway, type FakeGateway } from './support/fake-gateway.ts';
import { openOwnSite, type OwnPage, type OwnSite } from './support/own-site.ts';
import { inEachEngine, story } from './support/story.ts';

const hello = 'Hello from a gateway of the test.';
const request = {
  type: 'secure.requested',
  requestId: 'details',
  from: { id: 'maria', role: 'agent', name: 'Maria' },
  purpose: 'To find your card',
  expiresAt: Date.now() + 600_000,
  fields: [{ name: 'card', kind: 'last-four' }],
};

/** A bank that forgot `frame-ancestors`. */
const bank: OwnPage = {
  policy: "default-src 'none'; script-src 'self'; connect-src 'self' ws:",
  html: `<!doctype html><html lang="en"><title>Your cards</title>
    <script type="module" src="/cdn/care-chat.js"></script>
    <care-chat endpoint="/care" token-url="/session/token"></care-chat>`,
};

const frameOf = (url: string): OwnPage => ({
  policy: "default-src 'none'; frame-src *",
  html: `<!doctype html><html lang="en"><title>Outside</title><iframe title="In it" src="${url}"></iframe>`,
});

await inEachEngine('a page in a frame', (browser) => {
  let gateway: FakeGateway;
  let site: OwnSite;
  let other: OwnSite;

  before(async () => {
    gateway = await openFakeGateway();
    const port = Number(new URL(gateway.origin).port);
    site = await openOwnSite(port, (path) => ({ '/bank/': bank, '/portal/': frameOf('/bank/') })[path]);
    other = await openOwnSite(port, (path) => (path === '/' ? frameOf(`${site.origin}/bank/`) : undefined));
  });
  after(async () => {
    await site.close();
    await other.close();
    await gateway.close();
  });

  story('of another site', (step) => {
    step('shows what is said, and no field for details: it could be laid over', async () => {
      const frame = await askedWithin(await browser(), `${other.origin}/`, gateway);
      await waitFor(frame, shows, 'shown inside another site');
      assert.equal(await frame.evaluate(fields), 0);
    });
  });

  story('of its own site', (step) => {
    step('asks as it does without a frame', async () => {
      const frame = await askedWithin(await browser(), `${site.origin}/portal/`, gateway);
      await waitFor(frame, fields);
      assert.ok(!(await frame.evaluate(shows, 'shown inside another site')));
    });
  });
});

/** The frame in which Help is open, with the page of a secure request. */
async function askedWithin(browser: Browser, url: string, gateway: FakeGateway): Promise<Frame> {
  const { page } = await openPage(browser, url);
  const frame = await page.waitForFrame((one) => one.url().endsWith('/bank/'));
  await waitFor(frame, () => {
    const care = document.querySelector('care-chat');
    if (care?.shadowRoot) void care.open();
    return care?.isOpen;
  });
  await waitFor(frame, shows, hello);
  gateway.tell(request);
  await waitFor(frame, () => {
    const button = document
      .querySelector('care-chat')
      ?.shadowRoot?.querySelector<HTMLElement>('#open-secure');
    button?.click();
    return button !== null && button !== undefined;
  });
  await waitFor(
    frame,
    () => document.querySelector('care-chat')?.shadowRoot?.querySelector('#secure') !== null,
  );
  return frame;
}

/** Run in the frame: these words are in sight. */
function shows(words: string): boolean {
  const content = document.querySelector('care-chat')?.shadowRoot?.querySelector<HTMLElement>('.content');
  return content?.innerText.includes(words) ?? false;
}

/** Run in the frame: how many fields the page of the request has. */
function fields(): number {
  return document.querySelector('care-chat')?.shadowRoot?.querySelectorAll('#secure input').length ?? 0;
}
