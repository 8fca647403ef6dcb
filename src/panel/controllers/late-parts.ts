import { html, nothing, type TemplateResult } from 'lit';
import { twoFrames } from '../../adapters/two-frames.ts';
import type { ActingPanel } from '../acting-panel.ts';
import { lateEntries, type LateName } from '../late/late-entries.ts';
import type { LateContext, LateEntry, LatePart, LatePlace } from '../late/late-part.ts';

/** A part that is there, is on its way, or did not come. */
type Fate = LatePart | Promise<void> | 'missing';

/** Fetches the panel's late parts when they are needed first, and draws those that are there. */
export class LateParts {
  private readonly panel: ActingPanel;
  private readonly fates = new Map<LateName, Fate>();
  private place = 0;
  private opener = '';
  /** The page that the customer has open in place of the conversation. */
  page: LateName | undefined;
  /** That page once it stands alone: for a moment it is drawn beside what it takes the place of. */
  settled: LateName | undefined;
  /** A page that is closed, and drawn for a moment more. */
  private going: LateName | undefined;

  constructor(panel: ActingPanel) {
    this.panel = panel;
  }

  /** All that stands in this place now. */
  at(place: LatePlace, context: LateContext): readonly (TemplateResult | typeof nothing)[] {
    const names = [...lateEntries].filter(
      ([name, entry]) =>
        entry.place === place &&
        (place === 'page'
          ? name === this.page || name === this.going
          : entry.isNeeded?.(context.conversation)),
    );
    return names.map(([name]) => this.draw(name, context));
  }

  /**
   * Opens a page in place of the conversation, with the focus on its first field (`page-first`) or its heading,
   * and back on `opener` (an id)
   * when it is closed. Where its file does not come, that is said, and nothing else changes.
   */
  async open(name: LateName, opener = 'more'): Promise<void> {
    const { menu, announcer, parts, settings } = this.panel;
    menu.close(true);
    await this.fetch(name);
    if (this.isMissing(name)) {
      announcer.say(parts.messages.chrome[lateEntries.get(name)?.failure ?? 'partFailed']);
      return;
    }
    // Behind a page that is open already the conversation is hidden, and has no place to be told.
    if (this.page === undefined) this.place = this.log?.scrollTop ?? 0;
    this.opener = opener;
    const isAnother = this.page !== undefined;
    this.page = name;
    this.going = undefined;
    settings.close();
    await (isAnother ? this.replace(name) : this.arrive(name));
  }

  private async replace(name: LateName): Promise<void> {
    this.settled = name;
    await this.drawn();
    this.focusPage();
  }

  /** Gives a page the focus before the button that has opened it goes. */
  private async arrive(name: LateName): Promise<void> {
    const { root } = this.panel;
    const pin = root.activeElement?.closest('.content > .status');
    await this.drawn();
    await this.change([pin, root.querySelector('.main')], () => this.focusPage());
    // It may have been closed meanwhile, and Help with it.
    if (this.page === name) this.settled = name;
    // The customer may have gone back there by a key in this very moment: what goes now must not take the focus along.
    if (this.settled === name && root.querySelector('.main')?.contains(root.activeElement)) this.focusPage();
    await this.drawn();
  }

  /** Lets a page go after the focus has left it. */
  private async depart(name: LateName, refocus: boolean): Promise<void> {
    const { root } = this.panel;
    this.going = name;
    await this.drawn();
    await this.change([root.querySelector('.content > .page')], () => {
      if (!refocus) return;
      if (this.log) this.log.scrollTop = this.place;
      root.querySelector<HTMLElement>(`#${this.opener}`)?.focus();
    });
    if (this.going === name) this.going = undefined;
    await this.drawn();
  }

  /**
   * Moves the focus on while what had it is unseen, and still there. A screen reader from under whose place an element
   * is taken looks for the next place by itself, and says nothing of a focus that then comes there (Orca 43).
   */
  private async change(old: readonly (Element | null | undefined)[], move: () => void): Promise<void> {
    for (const part of old) part?.classList.add('leaving');
    move();
    await twoFrames();
    for (const part of old) part?.classList.remove('leaving');
  }

  private focusPage(): void {
    const { root } = this.panel;
    const first = root.querySelector<HTMLElement>('#page-first');
    (first ?? root.querySelector<HTMLElement>('#page-title'))?.focus();
  }

  private drawn(): Promise<unknown> {
    const { host } = this.panel;
    host.requestUpdate();
    return host.updateComplete;
  }

  /** Has a part at hand before it is asked for: then there may be no network. */
  prepare(name: LateName): void {
    void this.fetch(name);
  }

  /** Its file did not come. */
  isMissing(name: LateName): boolean {
    return this.fates.get(name) === 'missing';
  }

  /** Back to the conversation, at the place where it was. `refocus`: the focus was in the page. */
  close(refocus: boolean): void {
    const { page } = this;
    if (page === undefined) return;
    this.partOf(page)?.closed?.();
    this.page = this.settled = undefined;
    void this.depart(page, refocus);
  }

  dispose(): void {
    for (const name of this.fates.keys()) this.partOf(name)?.dispose?.();
  }

  private partOf(name: LateName): LatePart | undefined {
    const fate = this.fates.get(name);
    return typeof fate === 'object' && 'view' in fate ? fate : undefined;
  }

  private get log(): HTMLElement | null {
    return this.panel.root.querySelector('#log');
  }

  private draw(name: LateName, context: LateContext): TemplateResult | typeof nothing {
    const fate = this.fates.get(name);
    if (fate === undefined) void this.fetch(name);
    if (fate === 'missing') return this.missing(name, context);
    return this.partOf(name)?.view(context) ?? nothing;
  }

  private missing(name: LateName, { messages }: LateContext): TemplateResult {
    return html`<div class="banner">
      <div><p>${messages.chrome.partFailed}</p></div>
      <button type="button" class="outlined" @click=${() => void this.fetch(name)}>
        ${messages.delivery.tryAgain}
      </button>
    </div>`;
  }

  /** Settles when the part is there, or is not to be had. */
  private async fetch(name: LateName): Promise<void> {
    const fate = this.fates.get(name);
    const entry = lateEntries.get(name);
    if (fate instanceof Promise) return fate;
    if (!entry || (fate !== undefined && fate !== 'missing')) return;
    const coming = this.load(name, entry);
    this.fates.set(name, coming);
    await coming;
  }

  private async load(name: LateName, entry: LateEntry): Promise<void> {
    const part = await entry.load().then(
      (create) => create(this.panel),
      () => undefined,
    );
    this.fates.set(name, part ?? 'missing');
    const { root, host, announcer, parts } = this.panel;
    const sheet = part?.styles.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    if (!part && entry.place !== 'page') announcer.say(parts.messages.chrome.partFailed);
    host.requestUpdate();
  }
}
