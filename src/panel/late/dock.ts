import { PageRoom } from '../../adapters/page-room.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { PanelHost } from '../host.ts';

/** What the page must keep: beside less than this, in CSS pixels, a page made for desks is no page any more. */
const leastForPage = 560;

export interface DockOptions {
  readonly host: PanelHost;
  readonly root: ShadowRoot;
  settings(): Settings;
}

/**
 * Lets the panel stand beside the page, in its full height, where there is room for both.
 *
 * The customer's own choice wins over the page's. Where the window is too narrow, or the page cannot be made
 * narrower, the panel stands over the page as ever; it is tried again when the window or a setting changes.
 */
export class Dock {
  private readonly options: DockOptions;
  private readonly room = new PageRoom();
  private refusedAt = '';

  constructor(options: DockOptions) {
    this.options = options;
  }

  /** To be called whenever something may have changed. */
  update(): void {
    const { corner } = this;
    if (!corner) return;
    if (this.isWanted) {
      corner.dataset['layout'] = 'dock';
      if (this.takeRoom(corner)) return;
    }
    this.leave();
  }

  leave(): void {
    this.room.giveBack();
    delete this.corner?.dataset['layout'];
  }

  private get isWanted(): boolean {
    const { host, root, settings } = this.options;
    const { layout } = settings();
    if (!host.isOpen || root.querySelector('#cover[open]')) return false;
    return (layout === 'page' ? host.layout : layout) === 'dock';
  }

  private get corner(): HTMLElement | null {
    return this.options.root.querySelector<HTMLElement>('.corner');
  }

  /** The side is told in the page's direction, which need not be that of the place where the element stands. */
  private takeRoom(corner: HTMLElement): boolean {
    const width = Math.round(corner.getBoundingClientRect().width);
    const [ours, theirs] = [corner, document.documentElement].map((one) => getComputedStyle(one).direction);
    const side = (this.options.settings().side === 'end') === (ours === theirs) ? 'end' : 'start';
    const attempt = `${side} ${width} ${innerWidth}`;
    if (attempt === this.refusedAt || innerWidth - width < leastForPage) return false;
    const isTaken = this.room.take(side, width);
    this.refusedAt = isTaken ? '' : attempt;
    return isTaken;
  }
}
