import type { ReactiveController } from 'lit';

/** Where the focus goes when nothing is left after what had it: the first that is there. */
const lastResorts = ['#settings-title', '#page-title', '#field', '#ended', '#log'];
const focusable = 'button, a[href], textarea, input, select, [tabindex]';

/**
 * Keeps the focus where the customer put it.
 *
 * A control may vanish under the focus, for instance a button that has done its work. Then the focus goes to
 * the nearest one after it, else to the conversation, and never to `body` (accessibility.md 9.2).
 */
export class FocusKeeper implements ReactiveController {
  private readonly root: ShadowRoot;
  private held: HTMLElement | null = null;
  private following: readonly HTMLElement[] = [];
  private readonly abort = new AbortController();
  private isInside = false;
  /** What had the focus on the page last. */
  private onPage: HTMLElement | undefined;
  /** What has the focus inside. */
  private inside: HTMLElement | undefined;

  constructor(root: ShadowRoot) {
    this.root = root;
    const { signal } = this.abort;
    for (const place of [document, root]) place.addEventListener('focusin', this.note, { signal });
    root.addEventListener('focusout', this.lose, { signal });
    this.note();
  }

  /** The page has moved the element, and the focus has fallen out of it. */
  hostConnected(): void {
    if (document.activeElement === document.body) this.inside?.focus({ preventScroll: true });
  }

  /** Back to where the customer was on the page: what they came by is not there any more. */
  toPage(): void {
    this.onPage?.focus();
  }

  /** The widget is taken away, and the focus with it if it was inside. */
  dispose(): void {
    this.abort.abort();
    if (this.isInside && document.activeElement === document.body) this.toPage();
  }

  hostUpdate(): void {
    const { activeElement } = this.root;
    this.held = activeElement instanceof HTMLElement ? activeElement : null;
    this.following = this.held ? this.after(this.held) : [];
  }

  hostUpdated(): void {
    const { held } = this;
    this.held = null;
    if (!held || this.root.activeElement === held) return;
    focusAgain(this.root, held, this.following);
  }

  private readonly note = (): void => {
    const { activeElement } = document;
    this.isInside = activeElement === this.root.host;
    const within = this.root.activeElement;
    this.inside = within instanceof HTMLElement ? within : undefined;
    if (!this.isInside && activeElement instanceof HTMLElement) this.onPage = activeElement;
  };

  /** Chromium tells of it also where the element is moved, which is over in the same task. */
  private readonly lose = (): void => {
    setTimeout(() => {
      if (!this.root.activeElement) this.inside = undefined;
    });
  };

  private after(element: Element): readonly HTMLElement[] {
    const near = element.closest('.block');
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_ELEMENT, (node) =>
      isFarIn(node as Element, near)
        ? NodeFilter.FILTER_REJECT
        : isStop(node as Element)
          ? NodeFilter.FILTER_ACCEPT
          : NodeFilter.FILTER_SKIP,
    );
    walker.currentNode = element;
    const all: HTMLElement[] = [];
    while (walker.nextNode()) all.push(walker.currentNode as HTMLElement);
    return all;
  }
}

/** To what had the focus; where it is not to be seen any more, to the nearest of what followed, or to a last resort. */
export function focusAgain(
  root: ParentNode,
  held: HTMLElement,
  following: readonly HTMLElement[] = [],
): void {
  const all = lastResorts.map((part) => root.querySelector<HTMLElement>(part));
  const lastResort = all.find((one) => one !== null);
  // Still there, it has only been moved to another place.
  const next = isVisible(held) ? held : (following.find(isVisible) ?? lastResort);
  if (!next) return;
  // A conversation that does not scroll is no stop, and takes the focus all the same.
  if (next.tabIndex < 0) next.tabIndex = -1;
  next.focus();
}

/** A block of messages that is neither the first, nor near: of thousands none is looked into at each drawing. */
function isFarIn(element: Element, near: Element | null): boolean {
  const before = element.previousElementSibling;
  return (
    element.className === 'block' && element !== near && before !== near && before?.className === 'block'
  );
}

function isStop(element: Element): boolean {
  return element instanceof HTMLElement && element.matches(focusable) && element.tabIndex >= 0;
}

function isVisible(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}
