import type { ActingPanel } from './acting-panel.ts';

/** By the customer's own press: the focus goes to where they write. */
export function startNew(panel: ActingPanel): void {
  panel.startAnew();
  void panel.host.updateComplete.then(() => panel.composer.field?.focus());
}
