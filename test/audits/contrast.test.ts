import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { launcherStyles } from '../../src/element/launcher.styles.ts';
import { panelStyles } from '../../src/panel/panel.styles.ts';

const themes = ['light', 'dark'] as const;

/** What is read on what: 7:1 (WCAG 1.4.6). */
const texts = [
  ['text', 'surface'],
  ['text', 'raised'],
  ['quiet', 'surface'],
  ['quiet', 'raised'],
  ['on-accent', 'accent'],
  ['alert', 'surface'],
  ['alert', 'alert-ground'],
] as const;

/** Edges, icons and the focus ring against what they lie on: 3:1 (WCAG 1.4.11, 2.4.13). */
const edges = [
  ['edge', 'surface'],
  ['edge', 'raised'],
  ['accent', 'surface'],
  ['accent', 'raised'],
  ['alert', 'surface'],
  ['ring', 'surface'],
  ['ring', 'raised'],
] as const;

describe("the widget's own colours", () => {
  for (const theme of themes) {
    for (const [text, ground] of texts) {
      it(`${text} on ${ground} is read with ease in ${theme}`, () => holds([text, ground], theme, 7));
    }
    for (const [edge, ground] of edges) {
      it(`${edge} stands out from ${ground} in ${theme}`, () => holds([edge, ground], theme, 3));
    }
  }

  it('measures as WCAG does', () => {
    assert.equal(contrast('#fff', '#000'), 21);
    assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
  });
});

function holds(
  [front, back]: readonly [string, string],
  theme: (typeof themes)[number],
  least: number,
): void {
  const measured = contrast(colour(front, theme), colour(back, theme));
  assert.ok(measured >= least, `${measured.toFixed(2)}:1 is less than ${least}:1`);
}

/** A token's default, as `--_name: var(--care-chat-name, light-dark(…, …))` gives it. */
function colour(token: string, theme: (typeof themes)[number]): string {
  const css = launcherStyles.cssText + panelStyles.cssText;
  const found = new RegExp(`--_${token}: var\\([^,]+, light-dark\\((#\\w+), (#\\w+)\\)\\)`).exec(css);
  assert.ok(found, `no style sheet gives --_${token}`);
  return found[theme === 'light' ? 1 : 2]!;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.match(/\w\w/g)!;
  const [red, green, blue] = digits.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
