import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { states } from '../../demo/pages/gallery/states.ts';
import { reasonToSkip } from '../support/launch.ts';
import type { GalleryPage, Window } from './gallery-page.ts';
import { openGalleryPool, type GalleryPool } from './gallery-pool.ts';
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
const large: Window = { width: 1920, height: 1080 };
/** Few pixels high and many wide: the panel covers all of it, and its lines could become long. */
const flat: Window = { width: 1280, height: 400 };
const pages = 2;

/** What was found of each kind, as one line for each fault with the state's name. */
type Faults = Readonly<
  Record<'text' | 'motion' | 'opacity' | 'print' | 'spacing' | 'twice' | 'rtl', string[]>
>;

/**
 * Every state of the gallery in the looks that axe does not judge (accessibility.md 9.7). Each is loaded as
 * seldom as can be and looked at in one way after the other; the tests tell what was found of each kind.
 */
describe('every state of the gallery', { skip: await reasonToSkip('chromium') }, () => {
  const faults: Faults = { text: [], motion: [], opacity: [], print: [], spacing: [], twice: [], rtl: [] };
  let pool: GalleryPool;
  let looked = 0;

  before(async () => {
    pool = await openGalleryPool(pages);
    const waiting = states.map(({ name }) => name);
    const lookAtAll = async (gallery: GalleryPage): Promise<void> => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        await lookAt(gallery, name, faults);
        looked++;
      }
    };
    await Promise.all(Array.from({ length: pages }, () => pool.use(lookAtAll)));
  });
  after(() => pool.close());

  it('was looked at', () => assert.equal(looked, states.length));

  it('has text of 15 pixels and more, lines 1.5 apart and of 80 characters at most', async () => {
    assert.deepEqual(faults.text, []);
    for (const name of ['long-answer', 'case', 'ended', 'guide']) {
      await see(name, flat, async ({ page }) => assert.deepEqual(await page.evaluate(lineFaults), [], name));
    }
  });

  it('can be read and pressed at twice the size of text', async () => {
    assert.deepEqual(faults.twice, []);
    for (const name of ['answered', 'case', 'settings', 'ended', 'queued']) {
      await pool.use(async (gallery) => assert.deepEqual(await twiceAsLarge(gallery, name, large), [], name));
    }
  });

  it('keeps the spacing that the customer gives all pages (WCAG 1.4.12), and cuts nothing off', () => {
    assert.deepEqual(faults.spacing, []);
  });

  it('can be read and pressed from right to left', () => {
    assert.deepEqual(faults.rtl, []);
  });

  it('does not move where the customer wants no motion', async () => {
    assert.deepEqual(faults.motion, []);
    await see('typing', wide, async ({ page }) =>
      assert.notDeepEqual(await page.evaluate(motionFaults), [], 'the measure sees what moves'),
    );
  });

  it('lets nothing shine through where the customer wants no transparency', () => {
    assert.deepEqual(faults.opacity, []);
  });

  it('prints the whole conversation, black on white, and no control', async () => {
    assert.deepEqual(faults.print, []);
    // The panel covers the window, and paper has no such thing.
    for (const name of ['long-answer', 'case', 'menu', 'settings']) {
      await see(name, low, async ({ page }) => assert.deepEqual(await printed(page), [], name));
    }
  });

  function see(name: string, window: Window, look: (gallery: GalleryPage) => Promise<void>): Promise<void> {
    return pool.use(async (gallery) => {
      await gallery.show(name, 'en', window);
      await look(gallery);
    });
  }
});

/** One state in all looks. The last look at a load changes the page for good. */
async function lookAt(gallery: GalleryPage, name: string, faults: Faults): Promise<void> {
  const { page, session } = gallery;
  const add = (kind: keyof Faults, found: readonly string[]): void =>
    void faults[kind].push(...found.map((fault) => `${name}: ${fault}`));
  const pretend = async (...features: { readonly name: string; readonly value: string }[]): Promise<void> => {
    await session.send('Emulation.setEmulatedMedia', { features });
    await page.evaluate(twoFrames);
  };
  await gallery.show(name, 'en', wide);
  add('text', await page.evaluate(textFaults));
  await pretend({ name: 'prefers-reduced-motion', value: 'reduce' });
  add('motion', await page.evaluate(motionFaults));
  await pretend({ name: 'prefers-reduced-transparency', value: 'reduce' });
  add('opacity', await page.evaluate(opacityFaults));
  await pretend();
  add('print', await printed(page));
  await page.evaluate(giveSpacing);
  add('spacing', [...(await page.evaluate(spacingFaults)), ...(await sized(page))]);
  add('twice', await twiceAsLarge(gallery, name, wide));
  for (const window of [wide, low]) {
    await gallery.show(`${name}&dir=rtl`, 'en', window);
    add('rtl', await sized(page));
  }
}

async function twiceAsLarge(gallery: GalleryPage, name: string, window: Window): Promise<string[]> {
  const setSizes = (standard: number, fixed: number) =>
    gallery.session.send('Page.setFontSizes', { fontSizes: { standard, fixed } });
  await setSizes(32, 26);
  await gallery.show(name, 'en', window);
  const found = await sized(gallery.page);
  await setSizes(16, 13);
  return found;
}

async function sized(page: Page): Promise<string[]> {
  return [...(await page.evaluate(sizeFaults)), ...(await page.evaluate(reachFaults))];
}

async function printed(page: Page): Promise<string[]> {
  await page.emulateMediaType('print');
  await page.evaluate(twoFrames);
  const faults = await page.evaluate(printFaults);
  await page.emulateMediaType('screen');
  return faults;
}

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
