import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { states } from '../../demo/pages/gallery/states.ts';
import { auditByIbm } from '../support/audit-by-ibm.ts';
import { reasonToSkip } from '../support/launch.ts';
import type { GalleryPage } from './gallery-page.ts';
import { openGalleryPool, type GalleryPool } from './gallery-pool.ts';

/** The colours of a small window are those of a large one. */
const views = [
  { window: { width: 1280, height: 800 }, looks: ['light', 'dark'] },
  { window: { width: 320, height: 256 }, looks: ['light'] },
] as const;
const pages = 2;

describe("IBM's checker on every state", { concurrency: pages, skip: await reasonToSkip('chromium') }, () => {
  let pool: GalleryPool;

  before(async () => {
    pool = await openGalleryPool(pages);
  });
  after(() => pool.close());

  for (const { name } of states) {
    it(`finds no fault in "${name}"`, async () => {
      assert.deepEqual(await pool.use((gallery) => faultsOf(gallery, name)), []);
    });
  }
});

async function faultsOf(gallery: GalleryPage, state: string): Promise<string[]> {
  const faults: string[] = [];
  for (const lang of ['en', 'es']) {
    for (const { window, looks } of views) {
      await gallery.show(state, lang, window);
      for (const look of looks) {
        await gallery.look(look);
        const found = await auditByIbm(gallery.page);
        faults.push(...found.map((fault) => `${lang}, ${window.width}, ${look}: ${fault}`));
      }
    }
  }
  return faults;
}
