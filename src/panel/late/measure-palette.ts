import { black, mixed, white, type Colour } from '../../core/colour/contrast.ts';
import { paletteNames, type Palette, type PaletteName } from '../../core/colour/palette.ts';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

export interface MeasuredPalette {
  /** What is drawn, on our own ground where a colour lets something through. */
  readonly palette: Palette;
  /** Those that do. */
  readonly clear: readonly PaletteName[];
}

/**
 * The element's colours in one scheme, as the browser computes them, whatever they are written in. Nothing where it
 * has no relative colours (before 2024) and so cannot tell.
 */
export function measurePalette(root: ShadowRoot, scheme: Scheme): MeasuredPalette | undefined {
  const probe = document.createElement('div');
  probe.hidden = true;
  // Forced colours would make all of them one.
  probe.style.cssText = `color-scheme: ${scheme}; forced-color-adjust: none`;
  for (const name of paletteNames) {
    const part = document.createElement('i');
    part.style.color = `color(from var(--_${name}) srgb r g b / alpha)`;
    probe.append(part);
  }
  root.append(probe);
  const computed = [...probe.children].map((part) => channelsOf(getComputedStyle(part).color));
  probe.remove();
  const seen = new Map<PaletteName, Colour>();
  const clear: PaletteName[] = [];
  for (const [at, name] of paletteNames.entries()) {
    const channels = computed[at];
    if (!channels) return undefined;
    const [red = 0, green = 0, blue = 0, alpha = 1] = channels;
    const behind = seen.get('surface') ?? (scheme === 'light' ? white : black);
    if (alpha < 1) clear.push(name);
    seen.set(name, mixed(behind, [red * 255, green * 255, blue * 255], alpha));
  }
  return { palette: Object.fromEntries(seen) as Palette, clear };
}

/** `color(srgb 0.5 0.25 0 / 0.9)`: red, green, blue and, where it is not whole, alpha, each from 0 to 1. */
function channelsOf(computed: string): number[] | undefined {
  if (!computed.startsWith('color(srgb ')) return undefined;
  const words = computed.slice(11, -1).replace('/', ' ').split(/\s+/);
  return words.map((word) => (word === 'none' ? 0 : Math.min(1, Math.max(0, Number(word)))));
}
