import { AnchorPlacement } from './controllers/anchor-placement.ts';
import { CoverController } from './controllers/cover.ts';
import type { PanelHost } from './host.ts';
import { linkOf } from './link-of.ts';

export interface PlacesOptions {
  readonly host: PanelHost;
  readonly root: ShadowRoot;
  readonly content: HTMLElement;
  readonly voice: HTMLElement;
}

export type Places = readonly [CoverController, AnchorPlacement];

/** Where the panel stands: in its corner, over the whole of a small window, or beside the page's own link. */
export function createPlaces({ host, root, content, voice }: PlacesOptions): Places {
  const isOpen = (): boolean => host.isOpen;
  return [
    new CoverController({ host, root, content, voice, isOpen, closed: () => host.close() }),
    new AnchorPlacement({
      anchor: () => linkOf(host),
      corner: () => root.querySelector<HTMLElement>('.corner'),
      isOpen,
    }),
  ];
}
