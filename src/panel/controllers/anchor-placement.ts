import type { ReactiveController } from 'lit';
import { place } from './placement.ts';

export interface AnchorPlacementOptions {
  /** The page's own Help link, where it is the launcher. */
  anchor(): HTMLElement | null;
  /** What is to stand beside it. */
  corner(): HTMLElement | null;
  isOpen(): boolean;
}

/** Opens Help beside the page's own link, and keeps it there while the page scrolls and changes. */
export class AnchorPlacement implements ReactiveController {
  private readonly options: AnchorPlacementOptions;
  private placed: HTMLElement | null = null;
  private leave: (() => void) | undefined;

  constructor(options: AnchorPlacementOptions) {
    this.options = options;
  }

  hostUpdated(): void {
    const anchor = this.options.isOpen() ? this.options.anchor() : null;
    if (anchor === this.placed) return;
    this.hostDisconnected();
    const corner = this.options.corner();
    if (!anchor || !corner) return;
    this.placed = anchor;
    this.leave = place(anchor, corner, 'top-end');
  }

  hostDisconnected(): void {
    this.leave?.();
    this.leave = undefined;
    this.placed = null;
  }
}
