import type { ReactiveController } from 'lit';
import type { Settings } from '../../core/settings/settings.ts';
import type { PanelHost } from '../host.ts';

export interface SectionKeysOptions {
  readonly host: PanelHost;
  readonly root: ShadowRoot;
  settings(): Settings;
  /** Help has gone out of the way of what has the focus: the same keys bring it back. */
  isAside(): boolean;
}

/** As this keyboard has them; a list of both would be read out whole. */
const keys = /^Mac|^iP/.test(navigator.platform) ? 'Meta+F6' : 'Control+F6';

/**
 * Ctrl+F6 (Cmd+F6): composer, conversation, header, and back to where the customer was on the page.
 *
 * The key that chat applications in browsers share; it belongs to no screen reader. Heard on the page only
 * while Help is open, or out of the way.
 */
export class SectionKeys implements ReactiveController {
  private readonly options: SectionKeysOptions;
  private abort = new AbortController();
  private onPage: HTMLElement | undefined;

  constructor(options: SectionKeysOptions) {
    this.options = options;
    document.addEventListener('keydown', this.key, { signal: this.abort.signal });
  }

  dispose(): void {
    this.abort.abort();
  }

  /** The Help button tells of the keys for as long as they do something. */
  hostUpdated(): void {
    const button = this.options.root.querySelector<HTMLElement>('button.launcher');
    if (button) button.ariaKeyShortcuts = this.isOn() ? keys : null;
  }

  private readonly key = (event: KeyboardEvent): void => {
    const { host, isAside } = this.options;
    if (event.key !== 'F6' || !(event.ctrlKey || event.metaKey) || !this.isOn()) return;
    event.preventDefault();
    const places = this.places();
    const at = places.findIndex((place) => this.isIn(place));
    if (at < 0)
      this.onPage = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    if (isAside()) {
      void host.open({ focus: true });
      return;
    }
    const next = event.shiftKey ? (at < 0 ? places.length : at) - 1 : at + 1;
    const place = places[next];
    if (place) firstIn(place)?.focus();
    else this.onPage?.focus();
  };

  private isOn(): boolean {
    const { host, isAside, settings } = this.options;
    return settings().shortcut && (host.isOpen || isAside());
  }

  /** In the order of going through them. */
  private places(): readonly HTMLElement[] {
    return ['#settings', '.composer, .ended', '#log', '.header'].flatMap((part) => {
      const place = this.options.root.querySelector<HTMLElement>(part);
      return place?.checkVisibility() ? [place] : [];
    });
  }

  private isIn(place: HTMLElement): boolean {
    const { activeElement } = this.options.root;
    return activeElement !== null && place.contains(activeElement);
  }
}

function firstIn(place: HTMLElement): HTMLElement | null {
  if (place.id !== 'log') return place.querySelector<HTMLElement>('textarea, button');
  if (place.tabIndex < 0) place.tabIndex = -1;
  return place;
}
