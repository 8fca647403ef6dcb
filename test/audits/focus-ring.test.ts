import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser, reasonToSkip, startDemo, type Demo } from '../support/launch.ts';
import { changedPixels, readPng } from '../support/pixels.ts';
import { openGalleryPage, type GalleryPage } from './gallery-page.ts';

/** Buttons on every ground, the field, the conversation, messages with links, and the form of the settings. */
const shown = ['closed', 'answered', 'not-sent', 'case', 'ended', 'menu', 'beside'];
const window = { width: 1280, height: 800 };
/** Pixels around a control in which its ring must lie. */
const around = 8;

/**
 * WCAG 2.4.13, in pixels: between focused and not, at least as many change by 3:1 as a line of two pixels around
 * the control would have (row 12 of accessibility.md 10).
 */
describe('the focus ring', { skip: await reasonToSkip('chromium') }, () => {
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

  for (const look of ['light', 'dark', 'forced', 'contrast'] as const) {
    it(`is large enough at every stop: ${look}`, async () => {
      await gallery.look(look === 'contrast' ? 'light' : look);
      const small: string[] = [];
      let stops = 0;
      for (const state of shown) {
        await gallery.show(look === 'contrast' ? `${state}&theme=contrast` : state, 'en', window);
        for (const { name, share } of await ringsOf(gallery.page)) {
          stops++;
          if (share < 1) small.push(`${state}, ${name}: ${share.toFixed(2)}`);
        }
      }
      assert.ok(stops > 35, `${stops} stops`);
      assert.deepEqual(small, []);
    });
  }

  it('is seen by the measure only where there is one', async () => {
    await gallery.look('light');
    await gallery.show('answered', 'en', window);
    await gallery.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.corner .content :focus-visible { outline: none !important }');
      document.querySelector('care-chat')?.shadowRoot?.adoptedStyleSheets.push(sheet);
    });
    const rings = await ringsOf(gallery.page);
    assert.ok(rings.some(({ share }) => share < 0.1));
  });
});

interface Ring {
  readonly name: string;
  /** Changed pixels, as a share of those that are needed. */
  readonly share: number;
}

/** Each stop by Tab, from the last link of the page to the end of the widget. */
async function ringsOf(page: Page): Promise<Ring[]> {
  const rings: Ring[] = [];
  await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('#states a')].at(-1)?.focus());
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusedStop);
    if (!stop || rings.some(({ name }) => name === stop.name)) return rings;
    const { name, ...place } = stop;
    const focused = readPng(await page.screenshot({ clip: grown(place), captureBeyondViewport: false }));
    await page.evaluate(() => {
      const inside = document.querySelector('care-chat')?.shadowRoot?.activeElement as HTMLElement;
      Reflect.set(globalThis, 'stop', inside);
      inside.blur();
    });
    const blurred = readPng(await page.screenshot({ clip: grown(place), captureBeyondViewport: false }));
    await page.evaluate(() => (Reflect.get(globalThis, 'stop') as unknown as HTMLElement).focus());
    rings.push({ name, share: changedPixels(focused, blurred) / (4 * (place.width + place.height)) });
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function grown({ x, y, width, height }: Place): Place {
  return {
    x: Math.max(0, Math.floor(x) - around),
    y: Math.max(0, Math.floor(y) - around),
    width: Math.ceil(width) + 2 * around,
    height: Math.ceil(height) + 2 * around,
  };
}

/** In the page: the stop that has the focus, and where it comes to rest on the page; nothing outside of the widget. */
async function focusedStop(): Promise<(Place & { readonly name: string }) | undefined> {
  const root = document.querySelector('care-chat')?.shadowRoot;
  const focused = root?.activeElement;
  if (!root || !focused) return undefined;
  let box = focused.getBoundingClientRect();
  // What scrolls it into view does so in the frames after the key.
  for (let still = 0; still < 3;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = focused.getBoundingClientRect();
    still = now.x === box.x && now.y === box.y ? still + 1 : 0;
    box = now;
  }
  const { x, y, width, height } = box;
  const at = [...root.querySelectorAll('*')].indexOf(focused);
  return {
    name: `${focused.id || focused.textContent.trim().slice(0, 30)} ${at}`,
    x: x + scrollX,
    y: y + scrollY,
    width,
    height,
  };
}
