import type { Settings } from '../../core/settings/settings.ts';
import type { PanelHost } from '../host.ts';
import { Dock } from './dock.ts';
import { dockStyles } from './dock.styles.ts';
import { FocusGuard } from './focus-guard.ts';

export interface BesideOptions {
  readonly host: PanelHost;
  readonly root: ShadowRoot;
  settings(): Settings;
  /** Help is about to be minimized, since it would hide what has the focus on the page. */
  stepsAside(): void;
}

/** How the panel lives with the page: beside it where that is wished, and never on what has the focus. */
export interface Beside {
  readonly dock: Dock;
  readonly guard: FocusGuard;
}

export function createBeside(options: BesideOptions): Beside {
  const { root } = options;
  const { styleSheet } = dockStyles;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }
  return { dock: new Dock(options), guard: new FocusGuard(options) };
}
