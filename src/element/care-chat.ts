import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { linkOf } from '../adapters/link-of.ts';
import type { Messages } from '../core/messages/messages.ts';
import type { MetricsHook } from '../core/protocol/measure.ts';
import type { Transport, TransportOptions } from '../core/protocol/transport.ts';
import type { UrgentPhones } from '../core/settings/urgent-phones.ts';
import type { LauncherStatus, Panel } from '../panel/host.ts';
import { CareBeforeCloseEvent, CareCloseEvent, CareErrorEvent, CareOpenEvent } from './events.ts';
import { labelsFor } from './labels.ts';
import { launcher, noStatus, standIn, toTopLayer } from './launcher.ts';
import { launcherStyles } from './launcher.styles.ts';
import { fetchPanel } from './load-panel.ts';
import { leave, live, twinOf } from './living.ts';
import { makeWay } from './make-way.ts';
import { hasOpenConversation } from './open-conversation.ts';
import { pageLink } from './page-link.ts';

const own = { attribute: false };
/**
 * Customer care on a logged-in page: a Help button in the corner, and behind it one conversation with an
 * assistant and, when asked for, with a person.
 *
 * Put a link or a phone number inside: customers see it wherever the script cannot run, and are offered it when
 * Help cannot be reached. Without `endpoint` or `transport` an assistant on the page answers from `help`. Nothing
 * is fetched, connected or stored before the intent to open Help; no request goes to a host not named here.
 * @example <care-chat endpoint="/care"><a href="tel:+18005550142">Call 1 800 555 0142</a></care-chat>
 * @tagname care-chat
 * @fires {CareOpenEvent} care-open - The customer opened Help.
 * @fires {CareBeforeCloseEvent} care-before-close - Help is about to close; cancel it to keep it open.
 * @fires {CareCloseEvent} care-close - The customer closed Help.
 * @fires {CareHandoffEvent} care-handoff - The way to a person took a step.
 * @fires {CareAgentJoinedEvent} care-agent-joined - A person joined.
 * @fires {CareEndEvent} care-end - The conversation is over.
 * @fires {CareBlockedEvent} care-blocked - Words were held back by the guard.
 * @fires {CareSessionExtendEvent} care-session-extend - The customer asks the page to keep them signed in; cancel it where that cannot be.
 * @fires {CareShareStartEvent} care-share-start - The customer lets an agent see the page: the site's co-browse tool begins. Cancel it where that cannot be.
 * @fires {CareShareStopEvent} care-share-stop - Nobody may see the page any more: the tool stops.
 * @fires {CareErrorEvent} care-error - Something failed that the customer was told of.
 * @slot - The fallback: a phone link or the like, for when Help cannot be reached.
 * @slot launcher - The site's own picture in the Help button, in place of ours; nothing that can be pressed.
 * @slot header - The site's own mark, beside the name of the panel.
 * @slot privacy - The site's own line of privacy, below the message field.
 * @attr {boolean} follow-modals - While the page has a modal `<dialog>` open, Help stands in it and can be reached.
 * @attr {string} country - The customer's country, in two letters: whose number for fraud is shown.
 * @attr {string} urgent-phones - `urgentPhones` as JSON, for a page that sets attributes only.
 * @attr {boolean} sharing - `sharing` for a page that sets attributes only.
 * @attr {'aa'} contrast - `aa` lets the page's own colours have 4.5:1 in place of 7:1.
 * @csspart launcher - The Help button.
 * @csspart panel - The open panel.
 * @csspart header - What stands above: the name, More options, Minimize, whom one talks to.
 * @csspart status - What is pinned: the place in line, the case number, other ways.
 * @csspart conversation - All messages; it scrolls.
 * @csspart message - One message. The customer's are `own` as well: `::part(message own)`.
 * @csspart composer - The message field and what belongs to it.
 * @csspart field - The message field.
 * @csspart send - The button that sends.
 * @csspart footer - The way to the number for fraud.
 * @cssState open - Help is open.
 * @cssState waiting - The customer waits for a person.
 * @cssState with-agent - A person is in the conversation.
 * @cssState unread - Something came while Help was closed.
 * @cssState offline - There is no line.
 * @cssState urgent - The number for fraud is on screen.
 * @cssState ended - The conversation is over.
 */
export class CareChat extends LitElement {
  static override styles = launcherStyles;
  // No decorators: what they bring along would be a fifteenth of the first chunk.
  static override properties = {
    endpoint: {},
    tokenUrl: { attribute: 'token-url' },
    help: {},
    label: {},
    lang: {},
    theme: { reflect: true },
    layout: {},
    headingLevel: { attribute: 'heading-level' },
    anchor: {},
    transport: own,
    token: own,
    context: own,
    signedInUntil: own,
    sessionSecret: own,
    messages: own,
    urgentPhones: own,
    metrics: own,
    sharing: own,
    isOpen: own,
    status: own,
    failed: own,
  };

  /** Registers the element. Where the tag is taken already, for instance by a second copy, does nothing. */
  static define(tag = 'care-chat', registry: CustomElementRegistry = customElements): void {
    if (!registry.get(tag)) registry.define(tag, this);
  }

  /** Where the gateway is, absolute or relative to the page. */
  endpoint?: string;
  /** Where a short-lived token is fetched from by POST, with the page's own cookies. Or set `token`. */
  tokenUrl?: string;
  /** Where the page's own questions and answers are, for the assistant that needs no server. */
  help?: string;
  /** Text of the button and name of the panel, in place of "Help". */
  label?: string;
  /** BCP 47 tag. Default: the language of the page around the element. */
  declare lang: string;
  /** `auto` follows the page's `color-scheme`; or `light`, `dark`, and `contrast` for the highest. */
  theme: 'auto' | 'light' | 'dark' | 'contrast' = 'auto';
  /** `overlay` stands over the page; `dock` beside it, where the window is wide enough. */
  layout: 'overlay' | 'dock' = 'overlay';
  /** Level of the panel's heading on the page, 1 to 4. Default: 2. */
  headingLevel?: number | string;
  /** `#id` of the page's own Help link, to be used in place of the button in the corner. */
  anchor?: string;
  /** A transport of the page's own. Takes the place of `endpoint` and `help`. */
  transport?: Transport;
  /** Gives a short-lived token. Called again whenever a fresh one is needed. */
  token?: TransportOptions['token'];
  /** What the page tells of where the customer is, for instance `{ card: 'ending 1005' }`: keys `card` and `topic`. */
  context?: Readonly<Record<string, string>>;
  /** When the bank's session ends. Help warns, asks for more time by `care-session-extend`, then clears itself. */
  signedInUntil?: number | Date;
  /** 16 characters or more, made anew for each sign-in. Keeps unsent words, sealed; another one is another customer. */
  sessionSecret?: string;
  /** Sentences of the page's own, in place of ours. */
  messages?: Partial<Messages>;
  /** Whom to call in a fraud, by country: `{ US: { number: '+1 800 555 0199' } }`. Read when it is asked for. */
  urgentPhones?: UrgentPhones;
  /** Is given counts of what happens, never a word of it. To be set before Help is first opened. Default: nobody counts. */
  metrics?: MetricsHook;
  /** The page has a co-browse tool, which `care-share-start` and `care-share-stop` begin and stop. Default: none. */
  sharing?: boolean;
  /** The customer pauses with the agent; `resumeAgent` goes back. There once Help was opened; reject with a CareError. @readonly */
  suspendAgent?: () => Promise<void>;
  /** Back to the agent, after `suspendAgent`. @readonly */
  resumeAgent?: () => Promise<void>;
  /** Help is open. @readonly */
  isOpen = false;
  /** @internal */ status: LauncherStatus = noStatus;
  /** @internal */ readonly internals = this.attachInternals();
  private failed = false;
  private panel: Panel | undefined;
  private loading: Promise<void> | undefined;

  constructor() {
    super();
    this.addController(pageLink(this, this.press));
    this.addController(makeWay(this));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!live(this)) return;
    this.requestUpdate();
    if (hasOpenConversation()) (globalThis.requestIdleCallback ?? setTimeout)(() => void this.load());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this, () => {
      this.panel?.dispose();
      this.panel = this.loading = undefined;
      this.isOpen = false;
    });
  }

  /**
   * Opens Help. The focus moves into it only with `focus: true`, for a call that answers the customer's own
   * press (WCAG 3.2.5). Settles when Help is there, or when the customer has been told that it cannot be.
   */
  async open({ focus = false }: { readonly focus?: boolean } = {}): Promise<void> {
    if (twinOf(this)) return twinOf(this)?.open({ focus });
    if (!this.isOpen) {
      this.isOpen = true;
      this.dispatchEvent(new CareOpenEvent());
    }
    await this.load();
    await this.updateComplete;
    if (!this.isOpen) return;
    this.panel?.opened(focus);
    // Without a panel there is one thing to do; the sentence beside it is its description.
    if (focus) this.renderRoot.querySelector<HTMLElement>('.retry')?.focus();
  }

  /** Closes Help, unless the page refuses by `care-before-close`. The conversation goes on. */
  close(): void {
    if (!this.isOpen || !this.dispatchEvent(new CareBeforeCloseEvent())) return;
    this.minimize();
  }

  /** At sign-out. Settles when all is gone, here and in the other tabs; rejects where that is not certain. */
  async logout(): Promise<void> {
    if (twinOf(this)) return twinOf(this)?.logout();
    this.signedInUntil = 0;
    await this.load();
    await this.updateComplete;
    await (this.panel ?? (await fetchPanel())).wiped();
  }

  /** @internal Closes Help where the page has no say: it would hide what has the focus. */
  minimize(): void {
    this.panel?.closed();
    this.isOpen = false;
    this.dispatchEvent(new CareCloseEvent());
  }

  /** @internal */ pageLang(): string {
    return this.lang || this.parentElement?.closest<HTMLElement>('[lang]')?.lang || 'en';
  }

  private load(): Promise<void> {
    this.failed = false;
    return (this.loading ??= this.start());
  }

  private async start(): Promise<void> {
    try {
      this.panel = await (await fetchPanel()).startPanel(this);
    } catch {
      this.loading = undefined;
      this.failed = true;
      this.dispatchEvent(new CareErrorEvent('panel-unavailable'));
    }
    this.requestUpdate();
  }
  protected override shouldUpdate(): boolean {
    return !twinOf(this);
  }
  protected override updated(): void {
    toTopLayer(this.renderRoot);
    this.panel?.settingsChanged();
  }

  private readonly retry = (): void => void this.open({ focus: true });
  /** @internal */ readonly press = (event: Event): void => {
    event.preventDefault();
    return this.isOpen ? this.close() : this.retry();
  };

  protected override render(): TemplateResult {
    const { isOpen, panel, status } = this;
    const labels = labelsFor(status.lang ?? this.pageLang());
    const name = this.label ?? labels.help;
    return html`<section class="corner" popover="manual" lang=${labels.lang} aria-label=${name}>
      ${linkOf(this) ? nothing : launcher(this, name)}
      ${panel?.render() ?? (isOpen ? standIn(labels, this.failed, this.retry) : nothing)}
    </section>`;
  }
}
