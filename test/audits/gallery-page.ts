import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { openPage, type WatchedPage } from '../support/launch.ts';
import { waitFor } from '../support/wait.ts';

/** How a state is looked at. */
export const looks = ['light', 'dark', 'forced'] as const;
export type Look = (typeof looks)[number];

export interface Window {
  readonly width: number;
  readonly height: number;
}

/** A page of the gallery that goes from state to state. */
export interface GalleryPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** Loads a state anew, and waits until it is settled. */
  show(state: string, lang: string, window: Window): Promise<void>;
  /** Changes colours in place, without a load. */
  look(look: Look): Promise<void>;
  /** What the page let slip since the last call: messages, violations, requests to others. */
  takeFaults(): string[];
}

export async function openGalleryPage(
  browser: Browser,
  origin: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<GalleryPage> {
  const watched: WatchedPage = await openPage(browser, `${origin}/gallery.html`, prepare);
  const { page } = watched;
  const session = await page.createCDPSession();
  // Two pages are audited at a time, and both must believe that they have the window's focus.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  let told = 0;
  return {
    page,
    session,
    async show(state, lang, { width, height }) {
      await page.setViewport({ width, height });
      await page.goto(`${origin}/gallery.html?state=${state}&lang=${lang}`);
      await waitFor(page, () => document.documentElement.dataset['ready'] === 'true');
    },
    async look(look) {
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: look === 'dark' ? 'dark' : 'light' },
          { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
        ],
      });
    },
    takeFaults() {
      const all = [...watched.faults, ...watched.foreign().map((url) => `a request to ${url}`)];
      const fresh = all.slice(told);
      told = all.length;
      return fresh;
    },
  };
}
