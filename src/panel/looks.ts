import type { Settings } from '../core/settings/settings.ts';

/** Writes the customer's choices of looks where the style sheets see them, and the page does not. */
export function showLooks(root: ShadowRoot, settings: Settings, pageTheme: string): void {
  const corner = root.querySelector<HTMLElement>('.corner');
  if (!corner) return;
  const { textSize, wideSpacing, theme, lessMotion, simpleView, slowerPace, side } = settings;
  // Who asks every page for more contrast, or this page, need not ask here again.
  const isMore = pageTheme === 'contrast' || matchMedia('(prefers-contrast: more)').matches;
  for (const [name, value] of [
    ['size', `${textSize}`],
    ['spacing', wideSpacing ? 'wide' : 'normal'],
    ['theme', theme === 'page' && isMore ? 'contrast' : theme],
    ['motion', lessMotion ? 'less' : 'page'],
    ['pace', slowerPace ? 'slower' : 'usual'],
    ['view', simpleView ? 'simple' : 'whole'],
    ['side', side],
  ] as const) {
    if (corner.dataset[name] !== value) corner.dataset[name] = value;
  }
}
