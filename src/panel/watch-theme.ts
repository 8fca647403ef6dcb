import type { ReactiveController } from 'lit';
import type { PanelHost } from './host.ts';
import { tokens } from './tokens.ts';

const watches = new WeakMap<PanelHost, ThemeWatch>();

/**
 * Has the page's own colours looked at before anything is drawn in them, and again when they may have changed.
 * Settles when what does not hold has been replaced, or nobody is there to look.
 */
export function watchTheme(host: PanelHost): Promise<void> {
  let watch = watches.get(host);
  if (!watch) {
    watch = new ThemeWatch(host);
    watches.set(host, watch);
    host.addController(watch);
  }
  return watch.look();
}

/** Fetches the code that looks for a page that has set anything, and for no other. */
class ThemeWatch implements ReactiveController {
  private readonly host: PanelHost;
  private guard: Promise<typeof import('./late/theme-guard.ts') | undefined> | undefined;
  private readonly observer = new MutationObserver(() => this.changed());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');

  constructor(host: PanelHost) {
    this.host = host;
  }

  hostConnected(): void {
    const { documentElement, body } = document;
    for (const each of [documentElement, body, this.host]) this.observer.observe(each, { attributes: true });
    this.dark.addEventListener('change', this.changed);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
    this.dark.removeEventListener('change', this.changed);
  }

  private readonly changed = (): void => void this.look();

  async look(): Promise<void> {
    const style = getComputedStyle(this.host);
    const isSet = (name: string): boolean => style.getPropertyValue(`--care-chat-${name}`) !== '';
    if (!this.guard && !Object.keys(tokens).some(isSet)) return;
    this.guard ??= import('./late/theme-guard.ts').catch(() => (this.guard = undefined));
    (await this.guard)?.guardTheme(this.host);
  }
}
