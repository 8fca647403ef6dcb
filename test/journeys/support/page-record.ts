import type { Page } from 'puppeteer-core';

/** What a screen reader was given to say. */
export interface Utterance {
  readonly text: string;
  /** The language that it is marked with, by itself or by what surrounds it. */
  readonly lang: string;
  readonly assertive: boolean;
}

/** One move of the focus. */
export interface FocusMove {
  /** Role and name, as in `button Send`; `nothing` where no element has the focus. */
  readonly to: string;
  /** Somebody held a key down, so that it did not move by itself. */
  readonly keyed: boolean;
}

/** What is kept of one document, in that document: it begins anew with each load. */
export interface PageRecord {
  readonly spoken: Utterance[];
  readonly moves: FocusMove[];
  /** Role and name of what has the focus now, looked for through shadow roots. */
  focus(): string;
  /** In every language, the language that an element is in, looked for through shadow roots. */
  langOf(element: Element): string;
}

declare global {
  var pageRecord: PageRecord;
}

/** Records from the first script on what the live regions of the page are given and where the focus goes. */
export function recordPage(page: Page): Promise<unknown> {
  return page.evaluateOnNewDocument(record);
}

/** Runs in the page. */
function record(): void {
  const roles = new Map([
    ['A', 'link'],
    ['BUTTON', 'button'],
    ['TEXTAREA', 'textbox'],
    ['SELECT', 'combobox'],
    ['ARTICLE', 'article'],
  ]);
  const spoken: Utterance[] = [];
  const moves: FocusMove[] = [];
  let keyed = false;
  let last = 'nothing';

  const words = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

  const nameOf = (element: Element): string => {
    const labelledBy = element.getAttribute('aria-labelledby');
    const root = element.getRootNode() as Document | ShadowRoot;
    const labels = 'labels' in element ? (element.labels as NodeListOf<Element> | null) : null;
    return (
      element.getAttribute('aria-label') ??
      (labelledBy === null ? null : words(root.getElementById(labelledBy))) ??
      (labels?.length ? words(labels[0]) : words(element))
    );
  };

  const roleOf = (element: Element): string => {
    if (element instanceof HTMLInputElement) {
      if (element.type === 'file') return 'button';
      return ['checkbox', 'radio'].includes(element.type) ? element.type : 'textbox';
    }
    return element.getAttribute('role') ?? roles.get(element.tagName) ?? element.tagName.toLowerCase();
  };

  const focus = (): string => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body || element === document.documentElement) return 'nothing';
    return `${roleOf(element)} ${nameOf(element)}`;
  };

  const langOf = (element: Element): string => {
    const own = element.closest<HTMLElement>('[lang]')?.lang;
    const root = element.getRootNode();
    return own ?? (root instanceof ShadowRoot ? langOf(root.host) : '');
  };

  const look = (): void => {
    const to = focus();
    if (to === last) return;
    last = to;
    moves.push({ to, keyed });
  };

  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (!(target instanceof Element)) continue;
      const live = target.getAttribute('aria-live');
      if (live === null) continue;
      for (const node of addedNodes) {
        const element = node instanceof Element ? node : target;
        spoken.push({ text: words(element), lang: langOf(element), assertive: live === 'assertive' });
      }
    }
    look();
  });
  const watch = (root: Node): void => {
    observer.observe(root, { childList: true, subtree: true });
    root.addEventListener('focusin', () => queueMicrotask(look));
    // On its way from one element to the next the focus is nowhere: that is no move.
    root.addEventListener('focusout', () => setTimeout(look));
  };

  watch(document);
  addEventListener('keydown', () => (keyed = true), true);
  // What a key does is done before it is let go.
  addEventListener('keyup', () => (look(), (keyed = false)), true);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };
  globalThis.pageRecord = { spoken, moves, focus, langOf };
}
