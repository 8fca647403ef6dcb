import type { ActingPanel } from './acting-panel.ts';
import type { PanelState } from './actions.ts';
import { headingLevelOf } from './check-settings.ts';

/** What the views are to know of a panel at this moment. */
export function panelStateOf(panel: ActingPanel): PanelState {
  const { backlog, composer, copied, hold, host, late, menu, parts, question, scroll, settings } = panel;
  return {
    menuOpen: menu.isOpen,
    question,
    hold,
    holdDescribes: composer.describes(hold),
    unsent: composer.undo.unsent,
    writing: composer.isInUse,
    drawnFrom: backlog.drawnFrom,
    away: scroll.away,
    mayCopy: 'clipboard' in navigator,
    copied,
    settings: settings.current,
    settingsPage: settings.page,
    settingsLeaving: settings.leaving,
    late,
    headingLevel: headingLevelOf(host),
    title: host.label ?? parts.messages.chrome.help,
    now: parts.clock.now(),
  };
}
