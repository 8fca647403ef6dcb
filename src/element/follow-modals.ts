import type { ReactiveController } from 'lit';
import type { PanelHost } from '../panel/host.ts';

const followers = new WeakSet<PanelHost>();

/**
 * Keeps Help within reach while the page has a modal dialog open: all outside of such a dialog is out of reach, by
 * pointer, keyboard and screen reader, and the top layer is no way out. So the element is moved into the dialog that
 * was opened last, and back to its place when that closes.
 *
 * Sees `<dialog>` elements of the document, and none in a shadow root.
 */
export function followModals(host: PanelHost): void {
  if (followers.has(host)) return;
  followers.add(host);
  host.addController(new ModalFollower(host));
}

class ModalFollower implements ReactiveController {
  private readonly host: PanelHost;
  private readonly observer = new MutationObserver(() => this.look());
  /** The open ones, in the order of their opening. */
  private modals: readonly Element[] = [];
  /** Where the element stands now, and the mark at the place that it came from. */
  private away: { readonly dialog: Element; readonly home: Comment } | undefined;
  private held: HTMLElement | undefined;

  constructor(host: PanelHost) {
    this.host = host;
  }

  hostConnected(): void {
    this.observer.observe(document, { subtree: true, attributeFilter: ['open'] });
    document.addEventListener('beforetoggle', this.note, true);
    this.look();
  }

  hostDisconnected(): void {
    const { host, away } = this;
    this.observer.disconnect();
    document.removeEventListener('beforetoggle', this.note, true);
    // The page has taken the dialog away, and may not have meant what had come into it.
    if (away && !host.isConnected && host.parentNode === away.dialog) this.goHome();
  }

  private look(): void {
    const open = [...document.querySelectorAll('dialog:modal')];
    const before = this.modals.filter((one) => open.includes(one));
    this.modals = [...before, ...open.filter((one) => !before.includes(one))];
    const top = this.host.hasAttribute('follow-modals') ? this.modals.at(-1) : undefined;
    if (!top) this.goHome();
    else if (this.host.parentNode !== top) this.goInto(top);
  }

  private goInto(dialog: Element): void {
    const { host } = this;
    const home = this.away?.home ?? document.createComment('');
    if (!this.away) host.before(home);
    this.away = { dialog, home };
    // Help that covers a small window would cover the dialog, which has something to ask.
    if (host.shadowRoot?.querySelector('#cover:modal')) host.minimize();
    move(host, dialog, null);
    this.toTop();
  }

  private goHome(): void {
    const { host, away, held } = this;
    if (!away) return;
    this.away = this.held = undefined;
    const { dialog, home } = away;
    // Where the page has thrown the mark away; where it has taken the place away, the element goes with it.
    const place = home.parentNode ?? document.body;
    if (host.parentNode === dialog) move(host, place, home.parentNode && home);
    home.remove();
    this.toTop();
    held?.focus({ preventScroll: true });
  }

  /** A closing dialog gives the focus back to where it came from, though the customer be writing to us. */
  private readonly note = ({ target }: Event): void => {
    const focused = this.host.shadowRoot?.activeElement;
    if (target !== this.away?.dialog || !this.host.isOpen) return;
    if (focused instanceof HTMLElement) this.held = focused;
  };

  /** What is shown last is on top, and the dialog has come since. */
  private toTop(): void {
    const corner = this.host.shadowRoot?.querySelector<HTMLElement>('.corner');
    try {
      corner?.hidePopover();
      corner?.showPopover();
    } catch {
      // Not on the page any more, or on paper.
    }
  }
}

/** Without a stop in its life, where the engine can (not in Safari 26). */
function move(node: Element, place: ParentNode & Node, before: Node | null): void {
  if (node.isConnected && place.isConnected && 'moveBefore' in place) place.moveBefore(node, before);
  else place.insertBefore(node, before);
}
