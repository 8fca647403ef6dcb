import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { states } from '../../demo/pages/gallery/states.ts';
import type { GalleryPage, Window } from './gallery-page.ts';
import { treeText } from './tree-text.ts';

export const treeFolder = 'test/audits/trees';
/** What writes the trees; it takes names of files, without their ending, or none for all. */
export const writeCommand = 'npm run audit:trees --';

/** A tree that is kept: of one state, in one language and window. */
export interface KeptTree {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly state: string;
  readonly lang: string;
  readonly window: Window;
}

const wide: Window = { width: 1280, height: 800 };
/** So small that the panel covers it, as a modal dialog. */
const small: Window = { width: 320, height: 640 };

/** Every state in English; of a few, which between them hold each kind of part, Spanish and the dialog too. */
export const keptTrees: readonly KeptTree[] = [
  ...states.map(({ name }) => ({ name, state: name, lang: 'en', window: wide })),
  ...[
    ...['unread', 'queued', 'case', 'complaint', 'complaint-form'],
    ...['guard-stopped', 'not-sent', 'secure-framed', 'settings', 'ended'],
  ].map((state) => ({
    ...{ name: `${state}.es`, state, lang: 'es', window: wide },
  })),
  ...['closed', 'answered', 'settings', 'ended'].map((state) => ({
    ...{ name: `${state}.cover`, state, lang: 'en', window: small },
  })),
];

/**
 * Makes a page tell the same on each day and in each place: a noon in London. The clock goes on from there, since
 * the widget waits by it.
 */
export async function standStill(page: Page): Promise<void> {
  await page.emulateTimezone('UTC');
  await page.evaluateOnNewDocument(
    (start) => {
      const Clock = Date;
      const ahead = start - Clock.now();
      globalThis.Date = new Proxy(Clock, {
        construct: (target, values: []) =>
          values.length > 0 ? new target(...values) : new target(Clock.now() + ahead),
        get: (target, name) =>
          name === 'now' ? () => Clock.now() + ahead : (Reflect.get(target, name) as unknown),
      });
    },
    Date.UTC(2026, 10, 24, 12),
  );
}

export async function takeTree(gallery: GalleryPage, { state, lang, window }: KeptTree): Promise<string> {
  await gallery.look('light');
  await gallery.show(state, lang, window);
  return treeText(gallery.session);
}

/** The tree as it was when it was written; nothing for a state that is new. */
export async function keptTree(name: string): Promise<string | undefined> {
  return (await filesThere()).includes(`${name}.txt`) ? readFile(pathOf(name), 'utf8') : undefined;
}

/** Names of trees whose state is gone. */
export async function staleTrees(): Promise<string[]> {
  const known = new Set(keptTrees.map(({ name }) => `${name}.txt`));
  return (await filesThere()).filter((file) => !known.has(file)).map((file) => file.replace(/\.txt$/, ''));
}

export function pathOf(name: string): string {
  return join(treeFolder, `${name}.txt`);
}

async function filesThere(): Promise<string[]> {
  return (await readdir(treeFolder).catch(() => [])).toSorted();
}
