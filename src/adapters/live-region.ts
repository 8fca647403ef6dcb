import type { Clock } from '../core/protocol/ports.ts';

/** How one thing is said. */
export interface Utterance {
  readonly assertive: boolean;
  /** Set where it is not the language of the panel. */
  readonly lang?: string;
}

/**
 * The one place that a screen reader listens to: two polite regions and an assertive one.
 *
 * Each utterance is one new block, removed seconds later: said once, word for word, in Orca 43, 48 and 51 with
 * Chromium 156 and Firefox 153. Bare text, and a span counts as such, is read again with what came before it; so
 * is all of a region with aria-atomic; and the same text set twice is silent. The element lives as long as the panel
 * and is moved with it, into the dialog too, since everything outside an open modal dialog is mute.
 */
export class LiveRegion {
  /** To be mounted, empty, before the first word: a region that comes with its text is silent (nvda#8873). */
  readonly element: HTMLElement;
  readonly #clock: Clock;
  readonly #polite: readonly [HTMLElement, HTMLElement];
  readonly #assertive: HTMLElement;
  readonly #clearing = new Set<() => void>();
  #turn: 0 | 1 = 0;

  constructor(document: Document, clock: Clock) {
    this.#clock = clock;
    this.#polite = [region(document, 'polite'), region(document, 'polite')];
    this.#assertive = region(document, 'assertive');
    this.element = document.createElement('div');
    this.element.className = 'announcer';
    this.element.append(...this.#polite, this.#assertive);
  }

  say(text: string, { assertive, lang }: Utterance): void {
    const child = this.element.ownerDocument.createElement('div');
    child.textContent = text;
    if (lang !== undefined) child.lang = lang;
    this.#nextRegion(assertive).append(child);
    const clear = (): void => {
      cancel();
      this.#clearing.delete(clear);
      child.remove();
    };
    const cancel = this.#clock.after(keptMilliseconds, clear);
    this.#clearing.add(clear);
  }

  /** Empties the regions and ends all waiting. */
  empty(): void {
    for (const clear of [...this.#clearing]) clear();
  }

  #nextRegion(assertive: boolean): HTMLElement {
    if (assertive) return this.#assertive;
    this.#turn = this.#turn === 0 ? 1 : 0;
    return this.#polite[this.#turn];
  }
}

/** Less than 100 ms loses messages in TalkBack; a screen reader that is busy comes seconds late. */
const keptMilliseconds = 5000;

function region(document: Document, live: 'polite' | 'assertive'): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('aria-live', live);
  return element;
}

export function modalsIn(root: Document | ShadowRoot): readonly Element[] {
  return [...root.querySelectorAll('dialog:modal, [aria-modal="true"]')];
}

/**
 * True where a screen reader can hear the element: it is in the page, nothing around it hides it, and no modal
 * dialog, of the page or of our own, shuts it out. Looked at when something is to be said, since the page may change at any time.
 */
export function isExposed(element: Element, modalsOf = modalsIn): boolean {
  if (!element.isConnected) return false;
  const around = ancestors(element);
  if (around.some((one) => one.matches('[inert], [aria-hidden="true"]') || isUndisplayed(one))) return false;
  const roots = new Set(around.map((one) => one.getRootNode() as Document | ShadowRoot));
  const modals = [...roots].flatMap(modalsOf);
  return modals.every((one) => around.includes(one) || isUndisplayed(one));
}

function isUndisplayed(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden';
}

/** The element and all that it stands in, through slots and shadow roots. */
function ancestors(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) found.push(at);
  return found;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
