import type { CSSResult } from 'lit';
import { loadSettingsMessages } from '../adapters/locale/load-messages.ts';
import type { SettingsMessages } from '../core/messages/settings-messages.ts';
import { decodeSettings, type Settings } from '../core/settings/settings.ts';
import type { settingsView } from './views/settings.ts';

/** Where the customer's settings are kept: without ids, and nothing else beside them. */
export interface SettingsShelf {
  load(): Promise<Settings>;
  keep(settings: Settings): void;
}

/** All that the settings need to be on screen. */
export interface SettingsPage {
  readonly view: typeof settingsView;
  readonly styles: CSSResult;
  readonly words: SettingsMessages;
}

const key = 'settings';

/**
 * The shelf in IndexedDB. Its code comes after the panel's, which does not wait for it; where it does not
 * come, or nothing can be kept, the settings last as long as the page.
 */
export function settingsShelf(): SettingsShelf {
  const storage = import('../adapters/storage/indexed-db-storage.ts').then(
    ({ createIndexedDbStorage }) => createIndexedDbStorage(),
    () => undefined,
  );
  return {
    load: async () => decodeSettings(await (await storage)?.get(key)),
    keep: (settings) => void storage.then((shelf) => shelf?.set(key, settings)),
  };
}

/** The settings' view and its words, which few conversations ever need. Rejects when they do not arrive. */
export async function loadSettingsPage(lang: string): Promise<SettingsPage> {
  const [page, words] = await Promise.all([import('./views/settings.ts'), loadSettingsMessages(lang)]);
  return { view: page.settingsView, styles: page.settingsStyles, words };
}
