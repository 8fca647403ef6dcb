import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { bundleOfParts, reasonToSkipParts } from '../strange/parts.ts';
import { Customer } from './support/customer.ts';
import { openOwnSite, type OwnPage, type OwnSite } from './support/own-site.ts';
import { inEachEngine, story } from './support/story.ts';

/** Turbo and React ask for no less: both write styles of their own. */
const policy = "default-src 'self'; style-src 'unsafe-inline'; connect-src 'self' ws:; img-src 'none'";
const settings = 'endpoint="/care" token-url="/session/token"';
const call = '<a href="tel:+18005550142">Call us</a>';
const script = '<script type="module" src="/cdn/care-chat.js"></script>';

/** Pages that Turbo goes between, by how Help stands in them. */
const turboWays: Readonly<Record<string, string>> = {
  permanent: `<care-chat id="help" data-turbo-permanent ${settings}>${call}</care-chat>`,
  template: `<care-chat ${settings}>${call}</care-chat>`,
  // The page's own script puts it under the root element, where Turbo never looks.
  root: '',
};

const turboScript = `import * as Turbo from '@hotwired/turbo';
  Turbo.start();
  if (location.pathname.startsWith('/turbo/root/')) {
    const help = document.createElement('care-chat');
    help.endpoint = '/care';
    help.tokenUrl = '/session/token';
    document.documentElement.append(help);
  }`;

const dialogScript = `import { createElement, useRef, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import { Overlay, useDialog, useModalOverlay } from 'react-aria';
  function Inside() {
    const ref = useRef(null);
    const { dialogProps, titleProps } = useDialog({}, ref);
    return createElement('div', { ...dialogProps, ref, style: { position: 'fixed', top: 40, left: 40, width: 300 } },
      createElement('h2', titleProps, 'Your session'), createElement('button', null, 'Stay signed in'));
  }
  function Modal({ state }) {
    const ref = useRef(null);
    const { modalProps, underlayProps } = useModalOverlay({}, state, ref);
    return createElement(Overlay, null,
      createElement('div', underlayProps, createElement('div', { ...modalProps, ref }, createElement(Inside))));
  }
  function Page() {
    const [isOpen, setOpen] = useState(false);
    const state = { isOpen, setOpen, open: () => setOpen(true), close: () => setOpen(false), toggle() {} };
    return createElement('main', null, createElement('h1', null, 'Your cards'),
      createElement('button', { onClick: state.open }, 'Ask me'), isOpen && createElement(Modal, { state }));
  }
  createRoot(document.querySelector('#app')).render(createElement(Page));`;

/** As a tag manager does it: the element first, the script after the page, and by mistake twice. */
const tagScript = `addEventListener('load', () => {
    const help = document.createElement('care-chat');
    help.setAttribute('endpoint', '/care');
    help.setAttribute('token-url', '/session/token');
    document.body.append(help);
    for (const query of ['', '?v=2']) {
      document.head.append(Object.assign(document.createElement('script'), {
        type: 'module', src: '/cdn/care-chat.js' + query }));
    }
  });`;

function pageOf(body: string, head = ''): OwnPage {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Your cards</title>${head}</head>
    <body>${body}</body></html>`;
  return { html, policy };
}

/** What the names of a chat must not have in them, to get past lists of the unwanted. */
const unwanted =
  /live-?chat|chat-?widget|chat-?bot|intercom|tawk|zendesk|drift|crisp|popup|banner-ad|tracking/i;

const reason = reasonToSkipParts();

await inEachEngine('a page that is not ours', (browser, engine) => {
  let demo: Demo;
  let site: OwnSite;

  async function open(): Promise<void> {
    demo = await startDemo();
    const scripts: Record<string, string> = { '/tags/': tagScript };
    if (reason === false) {
      scripts['/turbo/'] = await bundleOfParts(turboScript);
      scripts['/dialog/'] = await bundleOfParts(dialogScript);
    }
    site = await openOwnSite(demo.port, (path) => pageAt(path, scripts));
  }
  before(open);
  after(async () => {
    await site.close();
    await demo.stop();
  });

  if (reason === false) {
    for (const way of Object.keys(turboWays)) betweenPages(way);
    besideADialog();
  } else {
    story('with Turbo and React Aria', (step) => step(reason, (): void => undefined, reason));
  }

  story('that a tag manager brings Help to', (step) => {
    let customer: Customer;

    step('has one Help that answers, though its script came late and twice', async () => {
      customer = await Customer.open(await browser(), `${site.origin}/tags/a/`);
      await customer.openHelp();
      await customer.write('what are your hours?');
      await customer.seeMessage('People answer chats');
      assert.deepEqual(customer.watched.faults, []);
    });

    step('asks for nothing, and has nothing in it, whose name lists of the unwanted know', async () => {
      const names = await customer.page.evaluate(() => {
        const root = document.querySelector('care-chat')!.shadowRoot!;
        const all = [...document.querySelectorAll('care-chat'), ...root.querySelectorAll('*')];
        return all.flatMap((one) => [
          one.localName,
          one.id,
          ...one.classList,
          ...(one.part as Iterable<string>),
        ]);
      });
      assert.ok(names.includes('care-chat') && names.includes('launcher') && names.includes('panel'));
      const asked = customer.watched.requests.map((url) => new URL(url).pathname);
      assert.deepEqual(
        [...names, ...asked].filter((name) => unwanted.test(name)),
        [],
      );
    });

    step('goes on with it on the next page, through a view transition between the two', async () => {
      const { page } = customer;
      await Promise.all([page.waitForNavigation(), customer.press('link Statements', 'Shift+Tab')]);
      assert.equal(new URL(page.url()).pathname, '/tags/b/');
      await customer.openHelp();
      await customer.see('what are your hours?');
      const there = await customer.page.evaluate(() => {
        const corner = document.querySelector('care-chat')!.shadowRoot!.querySelector('.launcher')!;
        const { left, top, right, bottom } = corner.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.localName;
        return [
          hit,
          Math.round(document.documentElement.clientWidth - right),
          Math.round(innerHeight - bottom),
        ];
      });
      assert.deepEqual(there, ['care-chat', 20, 20]);
    });

    if (engine === 'chromium') {
      step('keeps clear of what a phone has at its edges', async () => {
        const session = await customer.page.createCDPSession();
        await session.send('Emulation.setSafeAreaInsetsOverride', {
          insets: { top: 47, bottom: 34, left: 10, right: 12 },
        });
        const place = (): Promise<number[]> =>
          customer.page.evaluate(() => {
            const root = document.querySelector('care-chat')!.shadowRoot!;
            const { right, bottom } = root.querySelector('.launcher')!.getBoundingClientRect();
            const { top } = root.querySelector('#panel')!.getBoundingClientRect();
            return [Math.round(innerWidth - right), Math.round(innerHeight - bottom), top];
          });
        await waitFor(customer.page, () => {
          const launcher = document.querySelector('care-chat')!.shadowRoot!.querySelector('.launcher')!;
          return Math.round(innerHeight - launcher.getBoundingClientRect().bottom) === 20 + 34;
        });
        const [fromRight, , top] = await place();
        assert.equal(fromRight, 20 + 12);
        assert.ok(top! >= 0, `the panel begins at ${top}`);
        await session.detach();
      });
    }
  });

  function pageAt(path: string, scripts: Readonly<Record<string, string>>): OwnPage | undefined {
    const own = scripts[path];
    if (own !== undefined) return { ...pageOf(''), script: own };
    const [, kind, way] = /^\/(turbo|dialog|tags)\/(?:(\w+)\/)?[ab]?\/?$/.exec(path) ?? [];
    if (kind === 'turbo') {
      const other = path.endsWith('/a/') ? 'b' : 'a';
      const links = `<main><h1>Page ${path}</h1><a href="/turbo/${way}/${other}/">Next</a></main>`;
      return pageOf(
        links + (turboWays[way ?? ''] ?? ''),
        `${script}<script type="module" src="/turbo/page.js"></script>`,
      );
    }
    if (kind === 'dialog') {
      return pageOf(
        `<div id="app"></div><care-chat ${settings}>${call}</care-chat>`,
        `${script}<script type="module" src="/dialog/page.js"></script>`,
      );
    }
    if (kind === 'tags') {
      return pageOf(
        '<main><h1>Your cards</h1><a href="/tags/b/">Statements</a></main>',
        '<style>@view-transition { navigation: auto }</style><script type="module" src="/tags/page.js"></script>',
      );
    }
    return undefined;
  }

  function betweenPages(way: string): void {
    const isSame = way !== 'template';
    const stands = { permanent: 'as permanent', template: 'in the template', root: 'under the root' }[way];
    story(`that Turbo changes, with Help ${stands}`, (step) => {
      let customer: Customer;

      step('answers', async () => {
        customer = await Customer.open(await browser(), `${site.origin}/turbo/${way}/a/`);
        await customer.openHelp();
        await customer.write('what are your hours?');
        await customer.seeMessage('People answer chats');
        await customer.type('And on Sundays');
        await customer.page.evaluate(() => Reflect.set(document.querySelector('care-chat')!, 'known', true));
      });

      step(
        isSame ? 'is the same on the next page, with the draft in it' : 'goes on on the next page',
        async () => {
          await customer.press('link Next', 'Shift+Tab');
          await waitFor(
            customer.page,
            (path) => document.querySelector('h1')?.textContent === `Page ${path}`,
            `/turbo/${way}/b/`,
          );
          if (!isSame) await customer.openHelp();
          await customer.see('People answer chats');
          const found = await customer.page.evaluate(() => {
            const help = document.querySelector('care-chat')!;
            const field = help.shadowRoot!.querySelector<HTMLTextAreaElement>('#field');
            return [
              document.querySelectorAll('care-chat').length,
              Reflect.get(help, 'known') === true,
              field?.value,
            ];
          });
          assert.deepEqual(found, [1, isSame, isSame ? 'And on Sundays' : '']);
          assert.deepEqual(customer.watched.faults, []);
        },
      );

      if (isSame) {
        step('keeps the focus of who writes while the page changes by itself', async () => {
          await customer.tabTo(customer.field);
          await customer.page.evaluate(
            (path) => (Reflect.get(globalThis, 'Turbo') as { visit(to: string): void }).visit(path),
            `/turbo/${way}/a/`,
          );
          await waitFor(
            customer.page,
            (path) => document.querySelector('h1')?.textContent === `Page ${path}`,
            `/turbo/${way}/a/`,
          );
          await customer.focusComesTo(customer.field);
          await customer.write('?');
          await customer.see('And on Sundays?');
        });
      }
    });
  }

  function besideADialog(): void {
    story('with a modal dialog of React Aria', (step) => {
      let customer: Customer;

      step('lets Help that is open be read, reached and written in', async () => {
        customer = await Customer.open(await browser(), `${site.origin}/dialog/a/`);
        await customer.openHelp();
        await customer.press('button Ask me', 'Shift+Tab');
        await waitFor(customer.page, () =>
          document.querySelector('[role="dialog"]')?.contains(document.activeElement),
        );
        const hidden = await customer.page.evaluate(() =>
          ['main', 'care-chat'].map(
            (name) => document.querySelector(name)?.closest('[aria-hidden="true"], [inert]') != null,
          ),
        );
        assert.deepEqual(hidden, [true, false], 'the page is hidden, and Help is not');
        // A real press of the pointer: the dialog would take the focus back from all that is not its own.
        const place = await customer.page.evaluate(() => {
          const field = document.querySelector('care-chat')!.shadowRoot!.querySelector('#field')!;
          field.scrollIntoView({ block: 'nearest' });
          const { left, top } = field.getBoundingClientRect();
          return { x: left + 20, y: top + 12 };
        });
        await customer.page.mouse.click(place.x, place.y);
        await customer.focusComesTo(customer.field);
        await customer.write('what are your hours?');
        await customer.seeMessage('People answer chats');
        assert.equal(
          await customer.page.evaluate(() => document.querySelectorAll('[role="dialog"]').length),
          1,
        );
        assert.deepEqual(customer.watched.faults, []);
      });
    });
  }
});
