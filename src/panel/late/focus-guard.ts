import { holdsFocus } from '../../adapters/holds-focus.ts';
import { keyboardFocus, overlap } from '../../adapters/page-focus.ts';
import type { PanelHost } from '../host.ts';

/** Frames that a smooth scroll may take to bring the control into view. */
const patience = 90;

/**
 * A heading, or `main`, that a skip link has sent the focus to: nothing that one could act on. And what stands in
 * a modal dialog of the page's: that lies over us.
 */
const noControl = ':modal, :modal *, [tabindex^="-"]:not(a[href], button, input, select, textarea, [role])';

export interface FocusGuardOptions {
  readonly host: PanelHost;
  readonly root: ShadowRoot;
  /** Help is about to be minimized, since it would hide what has the focus. */
  stepsAside(): void;
}

/**
 * Lets no control of the page have the focus beneath the open panel (WCAG 2.4.11, 2.4.12): Help is minimized.
 *
 * Minimized, and not cut down to a title bar: the bar would still hide what is under it, and would be one more
 * state to learn; the button is what customers know, takes least, and goes out of the way itself. Help does not
 * come back on its own when the focus has moved on: going down a column of links would open and close it at each
 * (WCAG 3.2.5). The focus is never moved; draft, place in line and conversation stay.
 */
export class FocusGuard {
  private readonly options: FocusGuardOptions;
  private frame = 0;

  constructor(options: FocusGuardOptions) {
    this.options = options;
  }

  /** The focus may have moved on the page: looks at it as soon as it has come to rest. */
  look(): void {
    cancelAnimationFrame(this.frame);
    if (this.isOver) this.rest('', patience);
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
  }

  /** A covering panel is modal: the page has no focus. */
  private get isOver(): boolean {
    const { host, root } = this.options;
    // The site's own link within Help is in the page's tree, and is ours all the same.
    return host.isOpen && !holdsFocus(host) && !root.querySelector('dialog[open]');
  }

  private rest(before: string, framesLeft: number): void {
    this.frame = requestAnimationFrame(() => {
      const control = keyboardFocus();
      if (!control || !this.isOver || control.matches(noControl)) return;
      const place = control.getBoundingClientRect();
      const now = `${place.x} ${place.y}`;
      if (now !== before && framesLeft > 0) this.rest(now, framesLeft - 1);
      else if (this.hides(place)) this.options.stepsAside();
    });
  }

  private hides(place: DOMRect): boolean {
    const ours = this.options.root.querySelectorAll('#panel, .launcher');
    return [...ours].some((one) => overlap(one.getBoundingClientRect(), place));
  }
}
