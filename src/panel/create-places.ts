import { linkOf } from '../adapters/link-of.ts';
import type { ActingPanel } from './acting-panel.ts';
import { AnchorPlacement } from './controllers/anchor-placement.ts';
import { BesidePage } from './controllers/beside-page.ts';
import { CoverController } from './controllers/cover.ts';

/** Where the panel stands: over the whole of a small window, beside the page or its Help link, or in its corner. */
export interface Places {
  readonly cover: CoverController;
  readonly beside: BesidePage;
  readonly anchored: AnchorPlacement;
}

export function createPlaces(panel: ActingPanel, content: HTMLElement): Places {
  const { host, root, announcer, settings } = panel;
  const isOpen = (): boolean => host.isOpen;
  const corner = (): HTMLElement | null => root.querySelector<HTMLElement>('.corner');
  const voice = announcer.element;
  return {
    cover: new CoverController({ host, root, content, voice, isOpen, closed: () => host.close() }),
    beside: new BesidePage({
      host,
      root,
      settings: () => settings.current,
      stepsAside() {
        host.minimize();
        announcer.say(panel.parts.messages.speech.steppedAside(settings.current.shortcut));
      },
    }),
    anchored: new AnchorPlacement({
      anchor: () => (corner()?.dataset['layout'] === 'dock' ? null : linkOf(host)),
      corner,
      isOpen,
    }),
  };
}

/** What all of the panel is drawn into, wherever it stands. */
export function createContent(): HTMLElement {
  const content = document.createElement('div');
  content.className = 'content';
  // Where it scrolls, Firefox and Safari would make it a stop of its own; all that is in it is reached by itself.
  content.tabIndex = -1;
  return content;
}
