import { readFile } from 'node:fs/promises';
import { packagedFile, type Engine, type Finding } from './engine.ts';

/** HTML_CodeSniffer: sees no shadow roots, but judges any element that it is given, so it gets what is inside. */
export async function openHtmlCodeSniffer(): Promise<Engine> {
  const script = await readFile(packagedFile('html_codesniffer/build/HTMLCS.js'), 'utf8');
  return {
    async audit(page) {
      if (!(await page.evaluate('"HTMLCS" in globalThis'))) await page.evaluate(script);
      return page.evaluate(sniff);
    },
  };
}

/** In the page. */
async function sniff(): Promise<Finding[]> {
  const { HTMLCS } = globalThis as unknown as { HTMLCS: Sniffer };
  const root = document.querySelector('care-chat')?.shadowRoot;
  if (!root) return [];
  // It looks ids and labels up in the document, and walks up from an element to the root, which has no style.
  const styleOf = globalThis.getComputedStyle;
  globalThis.getComputedStyle = (element, part) =>
    styleOf((element as Node) === root ? root.host : element, part);
  document.getElementById = (id) => root.getElementById(id);
  document.querySelector = (selector: string) => root.querySelector(selector);
  const found: Message[] = [];
  for (const element of root.children) {
    if (element instanceof HTMLStyleElement) continue;
    await new Promise<void>((done, fail) => HTMLCS.process('WCAG2AAA', element, done, fail));
    found.push(...HTMLCS.getMessages());
  }
  globalThis.getComputedStyle = styleOf;
  Reflect.deleteProperty(document, 'getElementById');
  Reflect.deleteProperty(document, 'querySelector');
  return found
    .filter(({ type }) => type === HTMLCS.ERROR)
    .map(({ code, msg, element }) => ({
      rule: code.replace(/^WCAG2AAA\.Principle\d\.Guideline\d_\d\./, ''),
      what: `${element.checkVisibility() ? '' : 'not rendered: '}${msg} – ${element.outerHTML.slice(0, 200)}`,
    }));
}

interface Sniffer {
  readonly ERROR: number;
  process(standard: string, content: Element, done: () => void, fail: () => void): void;
  getMessages(): readonly Message[];
}

interface Message {
  readonly type: number;
  readonly code: string;
  readonly msg: string;
  readonly element: Element;
}
