import type { Conversation } from '../core/conversation/conversation.ts';
import type { ActingPanel } from './acting-panel.ts';
import type { PanelHost } from './host.ts';

const measured = new WeakSet<PanelHost>();

// One promise for all: an engine may answer each import in a task of its own, and what was later would be told first.
let coming: Promise<typeof import('./late/measures.ts')> | undefined;

/** Counts for the page what has happened, where the page wants to know; its code comes for that page alone. */
export function measure({ host, device }: ActingPanel, before: Conversation, after: Conversation): void {
  if (!host.metrics || !device.leads) return;
  (coming ??= import('./late/measures.ts')).then(
    ({ measureElement, measuresBetween, tell }) => {
      if (!measured.has(host)) measureElement(host);
      measured.add(host);
      for (const one of measuresBetween(before, after)) tell(host, one);
    },
    () => (coming = undefined),
  );
}
