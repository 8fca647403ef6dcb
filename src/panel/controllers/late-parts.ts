import { html, nothing, type TemplateResult } from 'lit';
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

  constructor(panel: ActingPanel) {
    this.panel = panel;
  }

  /** All that stands in this place now. */
  at(place: LatePlace, context: LateContext): readonly (TemplateResult | typeof nothing)[] {
    const names = [...lateEntries].filter(
      ([name, entry]) =>
        entry.place === place &&
        (place === 'page' ? name === this.page : entry.isNeeded?.(context.conversation)),
    );
    return names.map(([name]) => this.draw(name, context));
  }

  /**
   * Opens a page in place of the conversation, with the focus on its first field (`page-first`) or its heading,
   * and back on `opener` (an id)
   * when it is closed. Where its file does not come, that is said, and nothing else changes.
   */
  async open(name: LateName, opener = 'more'): Promise<void> {
    const { host, menu, root, announcer, parts, settings } = this.panel;
    menu.close(true);
    await this.fetch(name);
    if (this.isMissing(name)) {
      announcer.say(parts.messages.chrome[lateEntries.get(name)?.failure ?? 'partFailed']);
      return;
    }
    // Behind a page that is open already the conversation is hidden, and has no place to be told.
    if (this.page === undefined) this.place = this.log?.scrollTop ?? 0;
    this.opener = opener;
    this.page = name;
    settings.close();
    host.requestUpdate();
    await host.updateComplete;
    root
      .querySelector<HTMLElement>(root.querySelector('#page-first') ? '#page-first' : '#page-title')
      ?.focus();
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
    if (this.page === undefined) return;
    this.partOf(this.page)?.closed?.();
    this.page = undefined;
    const { host, root } = this.panel;
    host.requestUpdate();
    if (!refocus) return;
    void host.updateComplete.then(() => {
      if (this.log) this.log.scrollTop = this.place;
      root.querySelector<HTMLElement>(`#${this.opener}`)?.focus();
    });
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
