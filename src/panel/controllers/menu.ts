import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { place } from './placement.ts';

/** The disclosure behind "More options": open or not, where, and closed by what. */
export class MenuController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly root: ShadowRoot;
  private leave: (() => void) | undefined;
  isOpen = false;

  constructor(host: ReactiveControllerHost, root: ShadowRoot) {
    this.host = host;
    this.root = root;
  }

  readonly toggle = (): void => {
    if (this.isOpen) this.close();
    else this.open();
  };

  /** `refocus`: the focus was in it, and goes back to the button that opened it. */
  close(refocus = false): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.leave?.();
    this.leave = undefined;
    if (refocus) this.root.querySelector<HTMLElement>('#more')?.focus();
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.isOpen || this.leave) return;
    const button = this.root.querySelector<HTMLElement>('#more');
    const menu = this.root.querySelector<HTMLElement>('#menu');
    if (!button || !menu) return;
    const unplace = place(button, menu, 'bottom-end');
    const outside = (event: Event): void => {
      const path = event.composedPath();
      if (!path.includes(menu) && !path.includes(button)) this.close();
    };
    // Leaving is leaving, wherever to. A move within the shadow root is heard there only.
    const abort = new AbortController();
    const { signal } = abort;
    for (const place of [document, this.root]) place.addEventListener('focusin', outside, { signal });
    document.addEventListener('click', outside, { signal });
    this.leave = () => {
      abort.abort();
      unplace();
    };
  }

  hostDisconnected(): void {
    this.close();
  }

  private open(): void {
    this.isOpen = true;
    this.host.requestUpdate();
  }
}
