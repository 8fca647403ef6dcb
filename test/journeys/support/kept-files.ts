import type { Page } from 'puppeteer-core';
import { waitFor } from '../../support/wait.ts';
import type { Customer } from './customer.ts';

/** A file that the page has had the browser save. */
export interface KeptFile {
  readonly name: string;
  readonly text: string;
}

declare global {
  var keptFiles: Promise<KeptFile>[];
  var printed: string[];
}

/** Keeps in the page what it saves and prints, instead of asking anybody where to. */
export function keepFiles(page: Page): Promise<unknown> {
  return page.evaluateOnNewDocument(() => {
    globalThis.keptFiles = [];
    globalThis.printed = [];
    const { createObjectURL } = URL;
    let last = new Blob();
    URL.createObjectURL = (blob: Blob) => {
      last = blob;
      return createObjectURL.call(URL, blob);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      const { download: name } = this;
      if (name === '') click.call(this);
      else globalThis.keptFiles.push(last.text().then((text) => ({ name, text })));
    };
    const view = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const frame = view?.get?.call(this) as Window;
        frame.print = () => globalThis.printed.push(frame.document.body.innerText);
        return frame;
      },
    });
  });
}

/** Those that were saved so far, oldest first. */
export function keptFiles({ page }: Customer): Promise<KeptFile[]> {
  return page.evaluate(() => Promise.all(globalThis.keptFiles));
}

/** Waits until something that contains this was printed. */
export function isPrinted({ page }: Customer, part: string): Promise<unknown> {
  return waitFor(page, (words) => globalThis.printed.some((text) => text.includes(words)), part);
}
