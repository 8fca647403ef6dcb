import type { ElementHandle } from 'puppeteer-core';
import type { ChosenFile } from '../../support/command-types.ts';
import { makeFiles } from '../../support/make-files.ts';
import { waitFor } from '../../support/wait.ts';
import type { Customer } from './customer.ts';

/** Chooses real files in the input that has the focus, as the browser's own window for it would. */
export async function chooseFiles({ page }: Customer, ...files: readonly ChosenFile[]): Promise<void> {
  const input = await page.evaluateHandle(
    () => document.querySelector('care-chat')?.shadowRoot?.activeElement ?? null,
  );
  const element = input.asElement() as ElementHandle<HTMLInputElement> | null;
  if (!element) throw new Error('no file input has the focus');
  await element.uploadFile(...(await makeFiles(files)));
}

/** The files on the page for them, each as its row is read: its words, and the names of its buttons. */
export function fileRows({ page }: Customer): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('care-chat')?.shadowRoot;
    const rows = [...(root?.querySelectorAll('.file') ?? [])];
    return rows.map((row) => {
      const { innerText } = row.querySelector<HTMLElement>('.file-words') ?? (row as HTMLElement);
      const names = [...row.querySelectorAll('button')].map((one) => one.ariaLabel ?? one.innerText);
      return [innerText, ...names].join(' ').replace(/\s+/g, ' ').trim();
    });
  });
}

/** Waits until the file on its way is so far. */
export async function seePartSent({ page }: Customer, percent: number): Promise<void> {
  await waitFor(
    page,
    (least) => {
      const bar = document.querySelector('care-chat')?.shadowRoot?.querySelector('progress');
      return bar !== null && bar !== undefined && bar.value >= least;
    },
    percent,
  );
}
