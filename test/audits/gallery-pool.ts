import type { Page } from 'puppeteer-core';
import { openBrowser, startDemo } from '../support/launch.ts';
import { openGalleryPage, type GalleryPage } from './gallery-page.ts';

/** A few pages of the gallery, for tests that run side by side: as many as the tests' `concurrency`. */
export interface GalleryPool {
  /** Takes a page for as long as the act lasts. */
  use<Result>(act: (gallery: GalleryPage) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Starts the demo and a browser. `prepare` is given each page before anything is in it. */
export async function openGalleryPool(
  size: number,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<GalleryPool> {
  const demo = await startDemo();
  const browser = await openBrowser('chromium');
  const idle: GalleryPage[] = [];
  while (idle.length < size) idle.push(await openGalleryPage(browser, demo.origin, prepare));
  return {
    async use(act) {
      const gallery = idle.pop();
      if (gallery === undefined) throw new Error('More tests at a time than pages');
      try {
        return await act(gallery);
      } finally {
        idle.push(gallery);
      }
    },
    async close() {
      await browser.close();
      await demo.stop();
    },
  };
}
