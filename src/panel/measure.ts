import type { Conversation } from '../core/conversation/conversation.ts';
import type { ActingPanel } from './acting-panel.ts';
import type { PanelHost } from './host.ts';

const measured = new WeakSet<PanelHost>();

/** Counts for the page what has happened, where the page wants to know; its code comes for that page alone. */
export function measure({ host, device }: ActingPanel, before: Conversation, after: Conversation): void {
  if (!host.metrics || !device.leads) return;
  import('./late/measures.ts').then(
    ({ measureElement, measuresBetween, tell }) => {
      if (!measured.has(host)) measureElement(host);
      measured.add(host);
      for (const one of measuresBetween(before, after)) tell(host, one);
    },
    () => undefined,
  );
}
