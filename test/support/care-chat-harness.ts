import '../../src/define.ts';
import { capabilities, customer, Script } from '../../demo/pages/gallery/cast.ts';
import { createScriptedTransport, type ScriptedTransport } from '../../src/adapters/transport/scripted.ts';
import type { Capabilities } from '../../src/core/protocol/capabilities.ts';
import type { DurableEvent, TransportEvent } from '../../src/core/protocol/events.ts';
import type { Choice } from '../../src/core/protocol/message.ts';
import type { Participant } from '../../src/core/protocol/participant.ts';
import type { CareChat } from '../../src/element/care-chat.ts';
import { press, type } from './commands.ts';
import { bringLateParts } from './late-parts.ts';

export interface HarnessOptions {
  readonly lang?: string;
  readonly capabilities?: Partial<Capabilities>;
  /** Set on the element before it is on the page. */
  readonly settings?: Partial<
    Pick<
      CareChat,
      | 'label'
      | 'anchor'
      | 'lang'
      | 'theme'
      | 'layout'
      | 'headingLevel'
      | 'messages'
      | 'urgentPhones'
      | 'sessionSecret'
      | 'sharing'
    >
  >;
}

/** One thing that a live region was given to say. */
export interface Heard {
  readonly text: string;
  readonly lang: string;
  readonly live: string;
}

/** Longer than anything waits by design; shorter than the runner's own limit, to say what was missed. */
const patience = 45_000;

/**
 * `<care-chat>` on a small page, with a button before and after it, and a customer who has a keyboard, eyes
 * and a screen reader. The other side is a scripted transport.
 */
export class CareChatHarness {
  readonly page = document.createElement('main');
  readonly before = button('Before');
  readonly after = button('After');
  readonly element = document.createElement('care-chat');
  readonly transport: ScriptedTransport;
  readonly script = new Script();
  /** All that the live regions were given, oldest first. */
  readonly utterances: Heard[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly ears: MutationObserver;

  private constructor(options: HarnessOptions) {
    this.transport = createScriptedTransport({ capabilities: { ...capabilities, ...options.capabilities } });
    const fallback = document.createElement('a');
    fallback.href = 'tel:+18005550142';
    fallback.textContent = 'Call 1 800 555 0142';
    const heading = document.createElement('h1');
    heading.textContent = 'Your account';
    Object.assign(this.element, { lang: options.lang ?? 'en', transport: this.transport }, options.settings);
    this.element.append(fallback);
    this.page.append(heading, this.before, this.element, this.after);
    document.body.append(this.page);
    this.ears = new MutationObserver((records) => this.listen(records));
    this.ears.observe(this.root, { childList: true, subtree: true });
  }

  /** Puts the page up, with Help closed. */
  static async make(options: HarnessOptions = {}): Promise<CareChatHarness> {
    document.documentElement.lang = 'en';
    document.title = 'Your account';
    await bringLateParts();
    const harness = new CareChatHarness(options);
    await harness.settled();
    return harness;
  }

  /** Takes the page down, and waits until the element has let go of everything. */
  async remove(): Promise<void> {
    this.page.remove();
    this.ears.disconnect();
    await new Promise((resolve) => setTimeout(resolve));
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('care-chat has no shadow root');
    return shadowRoot;
  }

  get field(): HTMLTextAreaElement {
    return this.find<HTMLTextAreaElement>('#field');
  }

  get log(): HTMLElement {
    return this.find('#log');
  }

  get messages(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.message')];
  }

  /** From the button before Help: Tab to it, Enter, and the first words written by the panel are there. */
  async open(): Promise<void> {
    this.before.focus();
    await press('Tab');
    await press('Enter');
    await this.until(() => this.isOpen && this.root.activeElement?.closest('.content') != null, 'Help opens');
    await this.settled();
  }

  get isOpen(): boolean {
    return this.root.querySelector('.content')?.checkVisibility() ?? false;
  }

  async press(...keys: string[]): Promise<void> {
    for (const one of keys) await press(one);
    await this.settled();
  }

  async type(text: string): Promise<void> {
    await type(text);
    await this.settled();
  }

  /** Writes into the field and presses Enter. */
  async send(text: string): Promise<void> {
    this.field.focus();
    if (text !== '') await type(text);
    await this.press('Enter');
  }

  /** Goes to the control of that name and presses Enter, as one does who has found it in a list. */
  async use(name: string): Promise<void> {
    this.button(name).focus();
    await this.press('Enter');
  }

  async receive(...events: readonly TransportEvent[]): Promise<void> {
    for (const event of events) this.transport.emit(event);
    await this.settled();
  }

  /** Somebody writes a message. Gives the id that it has. */
  async says(
    from: Participant,
    text: string,
    more: { readonly lang?: string; readonly choices?: readonly Choice[] } = {},
  ): Promise<string> {
    const event = this.script.says(from, text, more);
    await this.receive(event);
    return 'id' in event ? event.id : '';
  }

  /** A fact of the conversation's log happens now. */
  async happens<Type extends DurableEvent['type']>(
    fact: Omit<Extract<DurableEvent, { type: Type }>, 'id' | 'at'> & { type: Type },
  ): Promise<void> {
    await this.receive(this.script.fact<Type>(fact));
  }

  /** The other side takes the oldest message that waits, and shows it in the log. */
  async accept(): Promise<void> {
    this.transport.accept();
    await this.settled();
  }

  /** The customer's own words, as the log has them. */
  async echoes(text: string): Promise<void> {
    await this.says(customer, text);
  }

  get heard(): readonly string[] {
    return this.utterances.map(({ text }) => text);
  }

  /** Waits until a screen reader was given this to say. */
  async hears(text: string): Promise<Heard> {
    const found = (): Heard | undefined => this.utterances.find((one) => one.text === text);
    await new Promise<void>((resolve, reject) => {
      const missed = (): void => reject(new Error(`"${text}" was not said, but: ${this.heard.join(' | ')}`));
      const deadline = setTimeout(missed, patience);
      const look = (): void => {
        if (!found()) return;
        clearTimeout(deadline);
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
    return found() as Heard;
  }

  /** How often this was said. */
  times(text: string): number {
    return this.heard.filter((one) => one === text).length;
  }

  /** What has the focus: its accessible name, or `body`. */
  get focused(): string {
    return nameOf(deepest(document));
  }

  /** The visible control of that name. */
  button(name: string): HTMLElement {
    const found = this.maybe(name);
    if (!found)
      throw new Error(`no visible control is called "${name}": ${this.controls.map(nameOf).join(' | ')}`);
    return found;
  }

  maybe(name: string): HTMLElement | undefined {
    return this.controls.find((one) => nameOf(one) === name);
  }

  /** The control of a setting, by its label. */
  setting<Kind extends HTMLElement>(label: string): Kind {
    const found = [...this.root.querySelectorAll<Kind>('.setting :is(select, input)')];
    const control = found.find((one) => nameOf(one) === label);
    if (!control) throw new Error(`no setting is called "${label}": ${found.map(nameOf).join(' | ')}`);
    return control;
  }

  /** Goes to a setting and takes that choice, by arrow keys. */
  async chooses(label: string, choice: string): Promise<void> {
    const select = this.setting<HTMLSelectElement>(label);
    const aim = [...select.options].findIndex(({ text }) => text === choice);
    if (aim < 0) throw new Error(`"${label}" has no "${choice}"`);
    select.focus();
    while (select.selectedIndex !== aim) {
      const before = select.selectedIndex;
      await this.press(before < aim ? 'ArrowDown' : 'ArrowUp');
      if (select.selectedIndex === before) throw new Error(`an arrow does not change "${label}"`);
    }
  }

  /** Goes to a setting that is on or off, and presses Space. */
  async switches(label: string): Promise<void> {
    this.setting(label).focus();
    await this.press(' ');
  }

  /** Takes away what the widget has stored, as the end of a visit in a private window does. */
  async forget(): Promise<void> {
    await this.settled();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('care-chat').onsuccess = resolve;
    });
  }

  /** Waits for what can only be asked of the browser, as what it has stored. */
  async waits(question: () => Promise<boolean>): Promise<void> {
    while (!(await question())) await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  private get controls(): readonly HTMLElement[] {
    const all = [...this.root.querySelectorAll<HTMLElement>('button, a[href]')];
    return all.filter((one) => one.checkVisibility({ visibilityProperty: true }));
  }

  find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = this.root.querySelector<Kind>(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  }

  /** What stands on screen of ours. */
  visibleText(): string {
    return flat(this.root.querySelector<HTMLElement>('.content')?.innerText ?? '');
  }

  /** Until all is drawn, laid out and scrolled to its place. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await this.element.updateComplete;
  }

  /** Looks each frame until it is so. */
  async until(isSo: () => boolean, what: string): Promise<void> {
    const deadline = performance.now() + patience;
    while (!isSo()) {
      if (performance.now() > deadline) throw new Error(`waited in vain until ${what}`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  private listen(records: readonly MutationRecord[]): void {
    for (const { target, addedNodes } of records) {
      const live = target instanceof Element ? target.getAttribute('aria-live') : null;
      if (live === null) continue;
      for (const node of addedNodes) {
        if (node instanceof HTMLElement)
          this.utterances.push({ text: node.textContent, lang: node.lang, live });
      }
    }
    for (const look of [...this.waiting]) look();
  }
}

/** The name that a screen reader gives an element, as far as our own markup needs the rules. */
export function nameOf(element: Element | null): string {
  if (element === null || element === document.body) return 'body';
  const root = element.getRootNode() as Document | ShadowRoot;
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy !== null) return flat(root.getElementById(labelledBy)?.textContent ?? '');
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if ('labels' in element && element.matches('textarea, input, select')) {
    return flat((element as HTMLInputElement).labels?.[0]?.textContent ?? '');
  }
  return flat(element.textContent);
}

function deepest(root: Document | ShadowRoot): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot?.activeElement ? deepest(activeElement.shadowRoot) : activeElement;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function button(name: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = name;
  return made;
}
