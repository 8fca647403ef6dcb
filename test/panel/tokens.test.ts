import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Colour } from '../../src/core/colour/contrast.ts';
import { holdingPalette, paletteNames, type Palette } from '../../src/core/colour/palette.ts';
import { launcherStyles } from '../../src/element/launcher.styles.ts';
import { panelStyles } from '../../src/panel/panel.styles.ts';
import { tokens } from '../../src/panel/tokens.ts';
import { themeable } from '../support/theming-table.ts';

const schemes = ['light', 'dark'] as const;
type Values = ReadonlyMap<string, string>;

/** What holds where a page sets nothing. */
const defaults: Values = new Map(themeable().cssProperties.map((one) => [one.name, one.default]));
const css = `${launcherStyles.cssText}${panelStyles.cssText}`.replaceAll(/\s+/g, ' ').replaceAll('( ', '(');

describe('the custom properties', () => {
  it('are those that custom-elements.json lists, twenty or more', () => {
    assert.ok(defaults.size >= 20);
    assert.deepEqual(
      [...defaults.keys()],
      Object.keys(tokens).map((name) => `--care-chat-${name}`),
    );
  });

  for (const [name, value] of defaults) {
    it(`${name} has the default in the style sheets that is listed`, () => {
      const inStyles = value.replaceAll('--care-chat-', '--_');
      const escaped = inStyles.replaceAll(/[()|.*+?[\]]/g, '\\$&');
      // What follows another property of the page's first names that.
      assert.match(css, new RegExp(`var\\(${name}, (?:var\\(--care-chat-[\\w-]+, )?${escaped}`));
    });
  }

  it('hold by themselves, in light and in dark', () => {
    for (const scheme of schemes) assert.deepEqual(holdingPalette(paletteOf(defaults, scheme), 7).faults, []);
  });
});

describe("the demo's looks", () => {
  const looks = readdirSync('demo/pages/looks').filter((file) => file.endsWith('.css'));

  it('are three', () => assert.equal(looks.length, 3));

  for (const file of looks) {
    const text = readFileSync(`demo/pages/looks/${file}`, 'utf8');
    const own: Values = new Map(
      [...text.matchAll(/(--care-chat-[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    );

    for (const scheme of schemes) {
      it(`${file} holds 7:1 for every text and 3:1 for every edge in ${scheme}`, () => {
        const palette = paletteOf(new Map([...defaults, ...own]), scheme);
        assert.deepEqual(holdingPalette(palette, 7).faults, []);
      });
    }

    it(`${file} sets what there is, and both halves of each colour`, () => {
      for (const [name, value] of own) {
        assert.ok(defaults.has(name), name);
        if (tokens[name.slice('--care-chat-'.length) as keyof typeof tokens] === 'color')
          assert.match(value, /^light-dark\(#[\da-f]+, #[\da-f]+\)$/, name);
      }
    });
  }
});

function paletteOf(values: Values, scheme: (typeof schemes)[number]): Palette {
  return Object.fromEntries(
    paletteNames.map((name) => [name, colourOf(`--care-chat-${name}`, values, scheme)]),
  ) as Palette;
}

function colourOf(name: string, values: Values, scheme: (typeof schemes)[number]): Colour {
  const value = values.get(name) ?? '';
  const other = /^var\(([\w-]+)\)$/.exec(value)?.[1];
  if (other !== undefined) return colourOf(other, values, scheme);
  const pair = /^light-dark\(#(\w+), #(\w+)\)$/.exec(value);
  assert.ok(pair, `${name}: ${value}`);
  const digits = pair[scheme === 'light' ? 1 : 2] ?? '';
  const whole = digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits;
  const [red = 0, green = 0, blue = 0] = whole.match(/../g)?.map((one) => Number.parseInt(one, 16)) ?? [];
  return [red, green, blue];
}
