import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { en } from '../../src/core/messages/en.ts';
import { es } from '../../src/adapters/locale/es.ts';
import { startDemo, type Demo } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';
import { Customer } from './support/customer.ts';
import { hasPhp, pageOf, readSnippets, type Snippets } from './support/embedded.ts';
import { openOwnSite, type OwnPage, type OwnSite } from './support/own-site.ts';
import { inEachEngine, story } from './support/story.ts';
import { openRecorded, Visitor } from './support/visitor.ts';

/** What is chosen on the page, as it stands in its address. */
const everywhere = [
  'way=script&policy=hash&types=on',
  'way=script&policy=nonce&files=one&types=on&token=function',
  'way=bundler&policy=nonce&types=on',
];
const inChromium = [
  'way=script&policy=nonce&files=parts&types=on',
  'way=script&policy=hosts&files=parts&types=on&token=function',
  'way=script&policy=hash&types=on&token=function',
  'way=script&policy=hosts&files=one&types=off&language=es',
  'way=script&policy=nonce&files=parts&types=on&backend=answers&label=Ask+"us"+<now>',
  'way=script&policy=hash&types=on&backend=assistant',
  'way=bundler&policy=hash&types=on&backend=assistant&token=function',
  'way=bundler&policy=hosts&types=on&token=function',
  'way=tag-manager&policy=nonce&files=one&types=off',
  'way=tag-manager&policy=hosts&files=parts&types=on',
  'way=tag-manager&policy=hash&types=on&token=function',
  'way=wordpress&policy=nonce&files=parts&types=on',
  'way=wordpress&policy=hash&types=on',
];

const php = await hasPhp();

await inEachEngine('the snippets of the embed page, taken over into a page', (browser, engine) => {
  let demo: Demo;
  const start = (): Promise<void> => (starting ??= startDemo().then((started) => void (demo = started)));
  let starting: Promise<void> | undefined;
  before(start);
  after(() => demo.stop());

  const all = engine === 'chromium' ? [...everywhere, ...inChromium] : everywhere;
  // One after the other: side by side they wait for each other's turn at the one keyboard of the browser.
  describe('for each choice', { concurrency: 1 }, () => {
    for (const choices of all) {
      const skip = choices.startsWith('way=wordpress') && !php && 'no php: apt-get install php-cli';
      describe(choices, { skip, concurrency: 1 }, () => takeOver(choices));
    }
  });

  function takeOver(choices: string): void {
    story('the snippets', (step) => {
      const asked = new URLSearchParams(choices);
      const words = asked.get('language') === 'es' ? es : en;
      let site: OwnSite | undefined;
      let page: OwnPage | undefined;
      let snippets: Snippets;
      let customer: Customer | undefined;
      after(async () => {
        await customer?.page.browserContext().close();
        await site?.close();
      });

      step('are finished: no more than what the server writes is left in braces', async () => {
        site = await openOwnSite(demo.port, (path) => (path === '/own/' || path === '/' ? page : undefined));
        const address = new URLSearchParams(`${choices}&folder=/cdn/&site=${site.origin}`);
        const generator = await openRecorded(await browser(), 'about:blank');
        snippets = await readSnippets(generator.page, `${demo.origin}/embed.html?${address}`);
        assert.deepEqual(generator.faults, []);
        await generator.page.browserContext().close();
        page = await pageOf(snippets);
        assert.doesNotMatch(page.policy, /[{}]/);
      });

      step('show the Help button, with the number to call inside the element', async () => {
        customer = await openOwn(`${site!.origin}/own/`);
        customer.words = words;
        const name = asked.get('label') ?? words.chrome.help;
        await customer.launcherBecomes(name);
        const call = await customer.page.evaluate(
          () => document.querySelector<HTMLAnchorElement>('care-chat > a')?.href,
        );
        assert.equal(call, 'tel:+18005550142');
        await customer.press(`button ${name}`);
        await customer.focusComesTo(customer.field);
      });

      step('lead to an answer', async () => {
        await customer!.write(asked.get('language') === 'es' ? 'horario' : 'what are your hours?');
        await waitFor(customer!.page, () => {
          const root = document.querySelector('care-chat')!.shadowRoot!;
          const own = [...root.querySelectorAll('article')].findIndex((one) => one.matches('.own'));
          return own >= 0 && root.querySelectorAll('article').length > own + 1;
        });
      });

      step('and nothing was blocked, logged or asked of another host', () => {
        assert.deepEqual(customer!.watched.faults, []);
        assert.deepEqual(customer!.watched.foreign(), []);
      });
    });
  }

  story('chosen and copied by keyboard', (step) => {
    let reader: Visitor;
    const status = (text: string): Promise<unknown> =>
      waitFor(reader.page, (one) => document.querySelector('#said')!.textContent === one, text);
    const titles = (): Promise<string[]> =>
      reader.page.evaluate(() => [...document.querySelectorAll('.snippet h3')].map((one) => one.textContent));

    step('begins with a script tag', async () => {
      await start();
      reader = new Visitor(await openRecorded(await browser(), `${demo.origin}/embed.html`));
      await waitFor(reader.page, () => document.querySelector('.snippet') !== null);
      const [head, ...rest] = await titles();
      assert.equal(head, 'In the head, before every other module');
      assert.deepEqual(rest, ['At the end of the body', 'In the response, as one header']);
    });

    step('goes to the next way by an arrow, says so, and keeps the focus', async () => {
      await reader.tabTo('radio Script tag Two tags in the HTML');
      await reader.page.keyboard.press('ArrowDown');
      await status('4 snippets are up to date.');
      assert.equal(await reader.focus(), 'radio Bundler An import in your own script');
      assert.equal((await titles())[0], 'Once, beside your package.json');
      assert.equal(new URL(reader.page.url()).searchParams.get('way'), 'bundler');
    });

    step('says at the field what cannot be an address, and keeps to the last that could', async () => {
      await reader.tabTo('textbox Address of your site');
      await reader.clear();
      await reader.type('bank');
      const told = await reader.page.evaluate(() => {
        const field = document.activeElement!;
        const error = document.getElementById(field.getAttribute('aria-describedby')!)!;
        return [field.getAttribute('aria-invalid'), error.textContent];
      });
      assert.deepEqual(told, ['true', 'An address such as https://www.example.com']);
    });

    step('copies what stands there, and says what', async () => {
      await reader.press('button Copy the policy');
      await status('Copied: In the response, as one header');
      assert.equal(await reader.focus(), 'button Copied');
      assert.deepEqual(reader.watched.faults, []);
    });

    step('says that it was not copied where the browser forbids it', async () => {
      await reader.page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
      });
      await reader.enter();
      await status('Not copied: please select the text');
    });

    step('is the same page in Spanish, with all that was chosen', async () => {
      await reader.press('button Español', 'Shift+Tab');
      await waitFor(reader.page, () => document.querySelector('h1')!.textContent.startsWith('Ponga'));
      assert.equal((await titles())[0], 'Una vez, junto a su package.json');
    });
  });

  async function openOwn(url: string): Promise<Customer> {
    return new Customer(await openRecorded(await browser(), url));
  }
});
