import { mkdir } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { openPage } from './launch.ts';
import { waitFor } from './wait.ts';

/** One of each kind: closed, empty, loading, asked, answered, in line, with a person, refused, offline, set, urgent, over. */
export const keyStates = [
  'unread',
  'first-open',
  'connecting',
  'quick-replies',
  'long-answer',
  'queued',
  'case',
  'guard-stopped',
  'offline',
  'settings',
  'urgent',
  'ended',
] as const;

const themes = ['light', 'dark'] as const;
const languages = ['en', 'es'] as const;
/** The corner of a large window, and a phone. */
const windows = {
  1280: { viewport: { width: 1280, height: 800 }, clip: { x: 820, y: 0, width: 460, height: 800 } },
  320: { viewport: { width: 320, height: 640 }, clip: { x: 0, y: 0, width: 320, height: 640 } },
} as const;

/** Writes `STATE.LANGUAGE.THEME.WIDTH.png` for each. */
export async function picturesOfStates(
  from: Browser,
  origin: string,
  { folder, named }: { readonly folder: string; readonly named: readonly string[] },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { page, faults } = await openPage(from, `${origin}/gallery.html`);
  for (const state of named.length > 0 ? named : keyStates) {
    for (const lang of languages) {
      for (const [width, { viewport, clip }] of Object.entries(windows)) {
        await page.setViewport(viewport);
        await page.goto(`${origin}/gallery.html?state=${state}&lang=${lang}`);
        await waitFor(page, () => document.documentElement.dataset['ready'] === 'true');
        for (const theme of themes) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
          await page.screenshot({ path: `${folder}/${state}.${lang}.${theme}.${width}.png`, clip });
        }
      }
    }
  }
  if (faults.length > 0) console.error(faults.join('\n'));
  console.log(folder);
}
