import type { ReactiveController } from 'lit';
import { keyboardFocus, overlap } from '../adapters/page-focus.ts';
import type { PanelHost } from '../panel/host.ts';

/**
 * Moves the Help button up where it would lie on what has the focus on the page, and down again afterwards
 * (WCAG 2.4.11, 2.4.12). It stays where there is no room above: under something so large it hides no control.
 */
export function makeWay(host: PanelHost): ReactiveController {
  const move = (): void => {
    const corner = host.shadowRoot?.querySelector<HTMLElement>('.corner');
    if (!corner) return;
    corner.style.translate = '';
    const focused = keyboardFocus();
    if (!focused || host.isOpen || corner.contains(focused)) return;
    const place = corner.getBoundingClientRect();
    const covered = focused.getBoundingClientRect();
    // Eight pixels between the two: room for a focus ring.
    const up = place.bottom - covered.top + 8;
    if (overlap(place, covered) && up < place.top) corner.style.translate = `0 ${-up}px`;
  };
  // A frame later all is scrolled into view.
  const look = (): void => void requestAnimationFrame(move);
  const listen = (act: 'addEventListener' | 'removeEventListener'): void => {
    // When a control of the page may have got the focus, or come to rest where it is. Keys cross shadow roots.
    for (const name of ['focusin', 'keyup', 'scrollend']) document[act](name, look, true);
  };
  return {
    hostConnected: () => listen('addEventListener'),
    hostDisconnected: () => listen('removeEventListener'),
    hostUpdated: look,
  };
}
