import type { Settings } from '../core/settings/settings.ts';

/** Writes the customer's choices of looks where the style sheets see them, and the page does not. */
export function showLooks(root: ShadowRoot, settings: Settings): void {
  const corner = root.querySelector<HTMLElement>('.corner');
  if (!corner) return;
  const { textSize, wideSpacing, theme, lessMotion, simpleView, slowerPace, side } = settings;
  // Who asks every page for more contrast need not ask here again.
  const asksForMore = theme === 'page' && matchMedia('(prefers-contrast: more)').matches;
  for (const [name, value] of [
    ['size', `${textSize}`],
    ['spacing', wideSpacing ? 'wide' : 'normal'],
    ['theme', asksForMore ? 'contrast' : theme],
    ['motion', lessMotion ? 'less' : 'page'],
    ['pace', slowerPace ? 'slower' : 'usual'],
    ['view', simpleView ? 'simple' : 'whole'],
    ['side', side],
  ] as const) {
    if (corner.dataset[name] !== value) corner.dataset[name] = value;
  }
}
