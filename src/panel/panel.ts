import { html, render, type ReactiveController, type TemplateResult } from 'lit';
import { holdsFocus } from '../adapters/holds-focus.ts';
import { linkOf } from '../adapters/link-of.ts';
import type { Session } from '../session/session.ts';
import type { ActingPanel } from './acting-panel.ts';
import { createContent, createPlaces, type Places } from './create-places.ts';
import { createActions } from './create-actions.ts';
import type { Actions, ComposerHold } from './actions.ts';
import { AnnouncerController } from './controllers/announcer.ts';
import { DeviceController } from './controllers/device.ts';
import { Backlog } from './controllers/backlog.ts';
import { ComposerController } from './controllers/composer.ts';
import { FocusKeeper } from './controllers/focus-keeper.ts';
import { LateParts } from './controllers/late-parts.ts';
import { LateWords } from './controllers/late-words.ts';
import { LogScrollController } from './controllers/log-scroll.ts';
import { MenuController } from './controllers/menu.ts';
import { MessageKeys } from './controllers/message-keys.ts';
import { SectionKeys } from './controllers/section-keys.ts';
import { SettingsController } from './controllers/settings.ts';
import { Sharing } from './controllers/sharing.ts';
import { callFor } from './call-for.ts';
import { giveMethods } from './host-methods.ts';
import { followSession, showStatus } from './follow-session.ts';
import { backendOf, shadowRootOf, type Panel, type PanelHost } from './host.ts';
import { markStates } from './launcher-status.ts';
import { panelKey } from './panel-key.ts';
import type { PanelParts } from './panel-parts.ts';
import type { Question } from './question.ts';
import { panelStateOf } from './panel-state.ts';
import { isBack, signedInUntil } from './signed-in.ts';
import { countInTitle } from './title-count.ts';
import { panelContent } from './views/panel.ts';

/** The open panel: draws the conversation, and passes the customer's wishes on. It decides nothing. */
export class CarePanel implements Panel, ActingPanel {
  readonly host: PanelHost;
  readonly parts: PanelParts;
  readonly composer: ComposerController;
  readonly menu: MenuController;
  readonly scroll: LogScrollController;
  readonly backlog: Backlog;
  readonly messageKeys: MessageKeys;
  readonly announcer: AnnouncerController;
  readonly settings: SettingsController;
  readonly late: LateParts = new LateParts(this);
  session: Session;
  question: Question | undefined;
  hold: ComposerHold | undefined;
  copied = false;

  private readonly content = createContent();
  private readonly sharing: Sharing = new Sharing(this);
  private readonly lateWords = new LateWords(this);
  private readonly places: Places;
  private readonly sectionKeys: SectionKeys;
  private readonly focusKeeper: FocusKeeper;
  private readonly act: Actions;
  private readonly abort = new AbortController();
  readonly device: DeviceController = new DeviceController(this, this.content, this.abort.signal);
  private leave = (): void => undefined;
  private pageLang: string;
  private backend: readonly unknown[] = [];
  readonly root: ShadowRoot;

  constructor(host: PanelHost, parts: PanelParts) {
    const root = shadowRootOf(host);
    this.host = host;
    this.parts = parts;
    this.root = root;
    this.pageLang = host.pageLang();
    const { clock, shelf } = parts;
    this.settings = new SettingsController({ host, root, clock, shelf, lang: () => parts.messages.lang });
    const settings = () => this.settings.current;
    const shared = { root, clock, settings };
    this.composer = new ComposerController({
      ...shared,
      session: () => this.session,
      changed: () => host.requestUpdate(),
      submit: () => this.act.submit(),
    });
    this.announcer = new AnnouncerController({
      ...shared,
      messages: () => parts.messages,
      late: () => this.lateWords.speech,
      leads: () => this.device.leads,
      changed: (heard) => callFor(this, heard),
    });
    this.menu = new MenuController(host, root);
    const conversation = () => this.session.store.state;
    this.scroll = new LogScrollController({ root, conversation, changed: this.redraw });
    this.backlog = new Backlog({ host, root, conversation, isAway: () => this.scroll.away !== undefined });
    this.messageKeys = new MessageKeys(() => root.querySelector<HTMLElement>('#log'));
    this.places = createPlaces(this, this.content);
    this.sectionKeys = new SectionKeys({ host, root, settings, isAside: () => this.places.beside.isAside });
    this.focusKeeper = new FocusKeeper(root);
    this.act = createActions(this);
    for (const one of this.controllers) host.addController(one);
    this.listen();
    this.session = this.join();
    giveMethods(host, () => this.session);
    this.begin();
    this.late.prepare('urgent');
  }

  /** With the customer's eyes on it first: the line may be faster than the drawing, and its greeting is theirs. */
  private begin(): void {
    // React Aria hides all outside of its dialogs, and takes the focus back from it, but for what bears this.
    this.host.toggleAttribute('data-react-aria-top-layer', true);
    this.look();
    this.session.signedInUntil(signedInUntil(this.host));
    this.parts.startSession(this.session);
  }

  private listen(): void {
    const { signal } = this.abort;
    document.addEventListener('visibilitychange', this.read, { signal });
    for (const name of ['online', 'pageshow']) addEventListener(name, this.wake, { signal });
    this.content.addEventListener('keydown', this.key, { signal });
    // Once the focus is somewhere else, a field that is over may go; sooner, and WebKit loses its place.
    for (const place of [this.content, document]) place.addEventListener('focusin', this.redraw, { signal });
  }

  private get controllers(): readonly ReactiveController[] {
    const { cover, beside, anchored } = this.places;
    // The keeper of the focus comes last: it looks at what the others have left of the place that had it.
    const { settings, sharing, scroll, backlog, menu, sectionKeys, focusKeeper } = this;
    return [settings, sharing, cover, beside, anchored, scroll, backlog, menu, sectionKeys, focusKeeper];
  }

  opened(moveFocus: boolean): void {
    this.scroll.shown();
    if (moveFocus) this.focusFirst();
    this.announcer.opened();
    this.read();
  }

  closed(): void {
    const hadFocus = holdsFocus(this.host);
    // An open modal dialog would keep the page out of reach, seen or not.
    for (const dialog of this.root.querySelectorAll('dialog')) dialog.close();
    this.places.beside.closed();
    this.question = undefined;
    this.menu.close();
    this.settings.close();
    this.late.close(false);
    const launcher = this.root.querySelector<HTMLElement>('.launcher') ?? linkOf(this.host);
    if (hadFocus && launcher?.checkVisibility()) launcher.focus();
    else if (hadFocus) this.focusKeeper.toPage();
    this.session.reading(false);
  }

  wiped = (): Promise<void> => this.device.wiped();

  settingsChanged(): void {
    this.device.settingsChanged();
    const isOther = backendOf(this.host).some((part, index) => part !== this.backend[index]);
    if (isOther || isBack(this)) this.startAnew();
    else this.session.signedInUntil(signedInUntil(this.host));
    const lang = this.host.pageLang();
    if (lang === this.pageLang) return;
    this.pageLang = lang;
    void this.speak(lang);
  }

  /** Draws and speaks in another language. The draft, the focus and the place stay. */
  async speak(lang: string): Promise<void> {
    this.parts.messages = await this.lateWords.addTo(await this.parts.loadMessages(lang));
    if (this.settings.page) await this.settings.open().catch(() => undefined);
    showStatus(this);
    this.host.requestUpdate();
  }

  startAnew(): void {
    this.composer.undo.flush();
    this.leave();
    this.session = this.join();
    this.begin();
    this.host.requestUpdate();
  }

  dispose(): void {
    this.abort.abort();
    this.composer.undo.dispose();
    this.focusKeeper.dispose();
    this.sectionKeys.dispose();
    this.late.dispose();
    this.places.cover.dispose();
    this.content.remove();
    countInTitle(0);
    this.announcer.dispose();
    this.leave();
    for (const one of this.controllers) {
      one.hostDisconnected?.();
      this.host.removeController(one);
    }
  }

  render(): TemplateResult {
    const { state } = this.session.store;
    const { isOpen } = this.host;
    markStates(this.host.internals.states, state, { isOpen, isUrgent: this.late.page === 'urgent' });
    const context = { messages: this.parts.messages, act: this.act };
    render(panelContent(state, panelStateOf(this), context), this.content);
    return html`<div class="panel" id="panel" part="panel" ?hidden=${!isOpen}></div>
      <dialog
        class="panel"
        id="cover"
        part="panel"
        aria-labelledby="title"
        @cancel=${(event: Event) => event.preventDefault()}
      ></dialog>`;
  }

  private join(): Session {
    this.backend = backendOf(this.host);
    const session = this.parts.createSession(this.lateWords.prepare);
    this.leave = followSession(this, session);
    return session;
  }

  /** The field, but not on touch screens, where a keyboard would jump up. */
  private focusFirst(): void {
    const field = matchMedia('(hover: none) and (pointer: coarse)').matches ? null : this.composer.field;
    (field ?? this.root.querySelector<HTMLElement>('#ended, #title'))?.focus();
  }

  private readonly read = (): void => {
    if (this.look()) this.wake();
    showStatus(this);
  };

  /** Whether the page is in view, which the session is told as far as it is Help's. */
  private look(): boolean {
    const isVisible = document.visibilityState === 'visible';
    this.session.reading(this.host.isOpen && isVisible);
    return isVisible;
  }

  private readonly redraw = (): void => this.host.requestUpdate();

  /** The page is back, or the network: no waiting for the next attempt. */
  private readonly wake = (): void => this.session.wake();

  private readonly key = (event: KeyboardEvent): void => panelKey(event, this, this.act);
}
