import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { UrgentPhones } from '../core/settings/urgent-phones.ts';
import type { Messages } from '../core/messages/messages.ts';
import type { MetricsHook } from '../core/protocol/measure.ts';
import type { Transport, TransportOptions } from '../core/protocol/transport.ts';

/** What a page has set on the element, as far as it matters to the panel. */
export interface PanelSettings {
  readonly endpoint?: string;
  readonly tokenUrl?: string;
  readonly help?: string;
  readonly label?: string;
  readonly theme: string;
  readonly layout: string;
  readonly headingLevel?: number | string;
  readonly anchor?: string;
  readonly transport?: Transport;
  readonly token?: TransportOptions['token'];
  readonly context?: Readonly<Record<string, string>>;
  readonly signedInUntil?: number | Date;
  readonly sessionSecret?: string;
  readonly messages?: Partial<Messages>;
  readonly urgentPhones?: UrgentPhones;
  readonly metrics?: MetricsHook;
  readonly sharing?: boolean;
}

/** What the launcher shows of a conversation while Help is closed. */
export interface LauncherStatus {
  readonly unread: number;
  /** What to show in place of "Help", for instance while the customer waits for a person. */
  readonly text?: string;
  /** Accessible name, where it says more than the text; begins with it. */
  readonly label?: string;
  /** The customer's language, which may differ from the page's. */
  readonly lang?: string;
}

/** The element, as its panel sees it. */
export interface PanelHost extends ReactiveControllerHost, HTMLElement, PanelSettings {
  readonly isOpen: boolean;
  readonly internals: ElementInternals;
  suspendAgent?: () => Promise<void>;
  resumeAgent?: () => Promise<void>;
  status: LauncherStatus;
  /** Language of the page around the element. */
  pageLang(): string;
  /** The customer asks to open, or to close. */
  open(options: { readonly focus: boolean }): Promise<void>;
  close(): void;
  /** Closes without asking the page. */
  minimize(): void;
}

/** What the element asks of its panel. */
export interface Panel {
  render(): TemplateResult;
  /** Help stands open. `moveFocus`: by a press of the customer's, and not by the page alone. */
  opened(moveFocus: boolean): void;
  /** Help is about to be hidden: the moment to give the focus back. */
  closed(): void;
  /** A setting of the page's has changed. */
  settingsChanged(): void;
  /** The customer has signed out: settles when nothing is left on the device, and the other tabs are told. */
  wiped(): Promise<void>;
  dispose(): void;
}

/** The element's one shadow root: open, and there from the first drawing on. */
export function shadowRootOf(host: PanelHost): ShadowRoot {
  if (!host.shadowRoot) throw new Error('care-chat has not been drawn yet');
  return host.shadowRoot;
}

/** What a conversation is held with. A page may set it before or after the panel is there. */
export function backendOf({ transport, endpoint, help }: PanelSettings): readonly unknown[] {
  return [transport, endpoint, help];
}
