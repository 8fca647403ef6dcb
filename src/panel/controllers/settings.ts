import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../core/protocol/ports.ts';
import {
  defaultSettings,
  withChoice,
  type SettingName,
  type Settings,
} from '../../core/settings/settings.ts';
import { showLooks } from '../looks.ts';
import { loadSettingsPage, type SettingsPage, type SettingsShelf } from '../load-settings.ts';

export interface SettingsOptions {
  readonly host: ReactiveControllerHost & { readonly theme: string };
  readonly root: ShadowRoot;
  readonly clock: Clock;
  readonly shelf: SettingsShelf;
  lang(): string;
}

/** The customer's settings: read once, kept at each change, and their page where it is open. */
export class SettingsController implements ReactiveController {
  private readonly options: SettingsOptions;
  current: Settings = defaultSettings;
  /** What was kept has been read, or could not be: until then nobody knows what the customer wants. */
  isRead = false;
  /** What to draw, while the settings are open. */
  page: SettingsPage | undefined;
  /** Still drawn, and unseen, until the screen reader has heard where the focus went. */
  leaving: SettingsPage | undefined;

  constructor(options: SettingsOptions) {
    this.options = options;
    void this.load();
  }

  hostUpdated(): void {
    showLooks(this.options.root, this.current, this.options.host.theme);
  }

  choose(name: SettingName, index: number): void {
    this.change(withChoice(this.current, { name, index }, this.options.clock.now()));
  }

  reset(): void {
    this.change(defaultSettings);
  }

  /** Opens the page, or draws it in the language that has been chosen since. Rejects where it does not come. */
  async open(): Promise<void> {
    const { host, root, lang } = this.options;
    const page = await loadSettingsPage(lang());
    const { styleSheet } = page.styles;
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    }
    this.page = page;
    this.leaving = undefined;
    host.requestUpdate();
  }

  close(): void {
    this.page = this.leaving = undefined;
    this.options.host.requestUpdate();
  }

  /** Closes, with all of it still drawn until `left`. */
  leave(): void {
    this.leaving = this.page;
    this.page = undefined;
    this.options.host.requestUpdate();
  }

  left(): void {
    this.leaving = undefined;
    this.options.host.requestUpdate();
  }

  /** What the customer has chosen meanwhile holds against what was stored. */
  private async load(): Promise<void> {
    const stored = await this.options.shelf.load();
    this.isRead = true;
    if (this.current === defaultSettings) this.current = stored;
    this.options.host.requestUpdate();
  }

  private change(settings: Settings): void {
    this.current = settings;
    this.options.shelf.keep(settings);
    this.options.host.requestUpdate();
  }
}
