/** Red, green and blue of sRGB, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const black: Colour = [0, 0, 0];
export const white: Colour = [255, 255, 255];

/** From 1 (the same) to 21 (black and white): https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Black or white, whichever is read better on this ground. */
export function poleOn(ground: Colour): Colour {
  return contrast(black, ground) > contrast(white, ground) ? black : white;
}

/** A colour on the way from one to another, in whole numbers, so that it is drawn as it was measured. */
export function mixed(from: Colour, to: Colour, share: number): Colour {
  const at = (channel: 0 | 1 | 2): number => Math.round(from[channel] * (1 - share) + to[channel] * share);
  return [at(0), at(1), at(2)];
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
