import { askForNotices } from '../adapters/system-notice.ts';
import type { ActingPanel } from './acting-panel.ts';
import type { Actions } from './actions.ts';
import { playChosen } from './call-for.ts';

/**
 * Orca 43 takes note of what goes before it takes note of the focus, and of a focus that comes from there it is
 * silent: in Chromium where both come in one drawing, in Firefox until it has worked through all that has changed.
 */
const toldMilliseconds = 250;

type SettingsActions = Pick<Actions, 'openSettings' | 'closeSettings' | 'chooseSetting' | 'resetSettings'>;

/** The way into the settings and out again, with the focus and the place in the conversation kept. */
export function createSettingsActions(panel: ActingPanel): SettingsActions {
  const { host, menu, root, settings } = panel;
  let place = 0;
  const log = (): HTMLElement | null => root.querySelector<HTMLElement>('#log');

  async function open(): Promise<void> {
    menu.close(true);
    place = log()?.scrollTop ?? 0;
    try {
      await settings.open();
    } catch {
      panel.announcer.say(panel.parts.messages.chrome.partFailed);
      return;
    }
    panel.late.close(false);
    await host.updateComplete;
    root.querySelector('#settings')?.classList.remove('leaving');
    root.querySelector<HTMLElement>('#settings-title')?.focus();
  }

  async function close(): Promise<void> {
    root.querySelector('#settings')?.classList.add('leaving');
    settings.leave();
    root.querySelector<HTMLElement>('#more')?.focus();
    await host.updateComplete;
    const shown = log();
    if (shown) shown.scrollTop = place;
    await new Promise((resolve) => setTimeout(resolve, toldMilliseconds));
    settings.left();
  }

  /** Where the browser refuses, the choice is taken back, and that is said. */
  async function allowNotices(): Promise<void> {
    if (await askForNotices()) return;
    settings.choose('notices', 0);
    const words = settings.page?.words;
    if (words) panel.announcer.warn(words.noNotices);
  }

  return {
    openSettings: () => void open(),
    closeSettings: () => void close(),
    chooseSetting(name, index) {
      settings.choose(name, index);
      if (name === 'sound') void playChosen(settings.current.sound);
      if (name === 'notices' && settings.current.notices) void allowNotices();
    },
    resetSettings() {
      const done = settings.page?.words.resetDone;
      settings.reset();
      if (done !== undefined) panel.announcer.say(done);
    },
  };
}
