import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { states } from '../../demo/pages/gallery/states.ts';
import { openBrowser, reasonToSkip, startDemo, type Demo } from '../support/launch.ts';
import { openGalleryPage, type GalleryPage, type Window } from './gallery-page.ts';
import {
  lineFaults,
  motionFaults,
  opacityFaults,
  printFaults,
  spacingFaults,
  textFaults,
} from './look-faults.ts';
import { reachFaults, sizeFaults } from './panel-faults.ts';

const wide: Window = { width: 1280, height: 800 };
const low: Window = { width: 320, height: 256 };
/** Few pixels high and many wide: the panel covers all of it, and its lines could become long. */
const flat: Window = { width: 1280, height: 400 };

type Check = (page: Page) => Promise<readonly string[]>;

const sized: Check = async (page) => [
  ...(await page.evaluate(sizeFaults)),
  ...(await page.evaluate(reachFaults)),
];

/** Every state of the gallery in the looks that axe does not judge (accessibility.md 9.7). */
describe('every state of the gallery', { skip: await reasonToSkip('chromium') }, () => {
  let demo: Demo;
  let browser: Browser;
  let gallery: GalleryPage;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser('chromium');
    gallery = await openGalleryPage(browser, demo.origin);
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  it('has text of 15 pixels and more, lines 1.5 apart and of 80 characters at most', async () => {
    await inAll(wide, async (page) => page.evaluate(textFaults));
    await inAll(flat, async (page) => page.evaluate(lineFaults), ['long-answer', 'case', 'ended', 'guide']);
  });

  it('can be read and pressed at twice the size of text', async () => {
    await gallery.session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await inAll(wide, sized);
    await inAll({ width: 1920, height: 1080 }, sized, ['answered', 'case', 'settings', 'ended', 'queued']);
    await gallery.session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  });

  it('keeps the spacing that the customer gives all pages (WCAG 1.4.12), and cuts nothing off', async () => {
    await inAll(wide, async (page) => {
      await page.evaluate(giveSpacing);
      return [...(await page.evaluate(spacingFaults)), ...(await sized(page))];
    });
  });

  it('can be read and pressed from right to left', async () => {
    for (const window of [wide, low]) await inAll(window, sized, undefined, '&dir=rtl');
  });

  it('does not move where the customer wants no motion', async () => {
    await pretend('prefers-reduced-motion', 'reduce');
    await inAll(wide, async (page) => page.evaluate(motionFaults));
    await pretend('prefers-reduced-motion', 'no-preference');
    await gallery.show('typing', 'en', wide);
    assert.notDeepEqual(await gallery.page.evaluate(motionFaults), [], 'the measure sees what moves');
  });

  it('lets nothing shine through where the customer wants no transparency', async () => {
    await pretend('prefers-reduced-transparency', 'reduce');
    await inAll(wide, async (page) => page.evaluate(opacityFaults));
  });

  it('prints the whole conversation, black on white, and no control', async () => {
    const print: Check = async (page) => {
      await page.emulateMediaType('print');
      await page.evaluate(twoFrames);
      const faults = await page.evaluate(printFaults);
      await page.emulateMediaType('screen');
      return faults;
    };
    await inAll(wide, print);
    // The panel covers the window, and paper has no such thing.
    await inAll(low, print, ['long-answer', 'case', 'menu', 'settings']);
  });

  function pretend(name: string, value: string): Promise<unknown> {
    return gallery.session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  }

  /** All faults of all states at once. */
  async function inAll(window: Window, check: Check, names?: readonly string[], more = ''): Promise<void> {
    const faults: string[] = [];
    for (const { name } of states.filter((state) => names?.includes(state.name) ?? true)) {
      await gallery.show(`${name}${more}`, 'en', window);
      faults.push(...(await check(gallery.page)).map((fault) => `${name}: ${fault}`));
    }
    assert.deepEqual(faults, []);
  }
});

/** In the page: the queries of the media are answered, and what that changes is drawn. */
async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** In the page: what a customer's own style sheet does to every page. */
function giveSpacing(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {
    letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important;
  }`);
  document.adoptedStyleSheets.push(sheet);
}
