import type { ReactiveController } from 'lit';
import { keyboardFocus } from '../../adapters/page-focus.ts';
import type { Beside, BesideOptions } from '../late/beside-page.ts';

/** When a control of the page may have got the focus. Keys are heard out of shadow roots too. */
const moments = ['focusin', 'keyup'];

/**
 * Fetches the code for the life beside the page when it is wanted first: when Help is to be docked, or when the
 * customer goes on by keyboard while Help is open. Until it is there, and where it does not come, Help stands
 * over the page.
 */
export class BesidePage implements ReactiveController {
  private readonly options: BesideOptions;
  private beside: Beside | undefined;
  private coming: Promise<Beside> | undefined;
  private abort = new AbortController();
  private wasOpen = false;
  /** What has the focus, as far as we know. Help that a button of the page opens may lie on that button. */
  private focus: Element | null = null;
  /** Help has been minimized for the sake of the focus, and the customer has not opened it since. */
  isAside = false;

  constructor(options: BesideOptions) {
    this.options = options;
  }

  hostConnected(): void {
    this.hostDisconnected();
    const { signal } = (this.abort = new AbortController());
    for (const name of moments) document.addEventListener(name, this.moved, { capture: true, signal });
    addEventListener('resize', () => this.hostUpdated(), { signal });
  }

  hostDisconnected(): void {
    this.abort.abort();
    this.closed();
    this.beside?.guard.dispose();
  }

  hostUpdated(): void {
    const { host, settings } = this.options;
    const { layout } = settings();
    if (host.isOpen) this.isAside = false;
    if (host.isOpen && !this.wasOpen) this.focus = keyboardFocus();
    this.wasOpen = host.isOpen;
    if (this.beside) this.beside.dock.update();
    else if (host.isOpen && (layout === 'dock' || host.layout === 'dock'))
      this.fetch().catch(() => undefined);
  }

  /** Help is about to be hidden, and its button must be there to take the focus. */
  closed(): void {
    this.beside?.dock.leave();
  }

  private readonly moved = ({ target, key }: Event & { readonly key?: string }): void => {
    const { host } = this.options;
    const focus = keyboardFocus();
    if (!host.isOpen || (focus === this.focus && key !== 'Tab')) return;
    this.focus = focus;
    if (!this.beside && target === host && key !== 'Tab') return;
    this.fetch().then(
      ({ guard }) => guard.look(),
      () => undefined,
    );
  };

  private fetch(): Promise<Beside> {
    this.coming ??= import('../late/beside-page.ts').then(
      ({ createBeside }) => {
        this.beside = createBeside({ ...this.options, stepsAside: () => this.stepsAside() });
        this.beside.dock.update();
        return this.beside;
      },
      (cause: unknown) => {
        this.coming = undefined;
        throw cause;
      },
    );
    return this.coming;
  }

  private stepsAside(): void {
    this.isAside = true;
    this.options.stepsAside();
  }
}
