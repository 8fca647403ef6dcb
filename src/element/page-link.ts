import type { ReactiveController } from 'lit';
import { linkOf } from '../adapters/link-of.ts';
import type { PanelHost } from '../panel/host.ts';

/** Makes a link of the page's own open Help, for as long as `anchor` names it, and tells whether Help is open. */
export function pageLink(host: PanelHost, press: (event: Event) => void): ReactiveController {
  let used: Element | null = null;
  const use = (link: Element | null): void => {
    if (link !== used) {
      used?.removeEventListener('click', press);
      if (used) used.ariaExpanded = null;
      link?.addEventListener('click', press);
      used = link;
    }
    if (link) link.ariaExpanded = `${host.isOpen}`;
  };
  // An update may come after the element has gone, and a link by that name then be somebody else's.
  return {
    hostUpdated: () => use(host.isConnected ? linkOf(host) : null),
    hostDisconnected: () => use(null),
  };
}
