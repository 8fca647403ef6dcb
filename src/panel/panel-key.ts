import type { ActingPanel } from './acting-panel.ts';
import type { Actions } from './actions.ts';

/** The panel's own keys. Escape goes one layer at a time: menu, page, message, panel. */
export function panelKey(event: KeyboardEvent, panel: ActingPanel, act: Actions): void {
  if (event.isComposing) return;
  if (panel.messageKeys.handle(event)) {
    event.preventDefault();
    return;
  }
  if (event.key !== 'Escape' || event.defaultPrevented || panel.question) return;
  event.preventDefault();
  if (panel.menu.isOpen) panel.menu.close(true);
  else if (panel.settings.page) act.closeSettings();
  else if (panel.late.page) panel.late.close(true);
  else if (panel.root.activeElement?.closest('#log')) panel.composer.field?.focus();
  else if (panel.settings.current.escapeMinimizes) panel.host.close();
}
