import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contrast, type Colour } from '../../../src/core/colour/contrast.ts';
import { holdingPalette, pairs, paletteNames, type Palette } from '../../../src/core/colour/palette.ts';

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

/** Black on white wherever there is text, with what a test changes. */
function paletteWith(changes: Partial<Palette>): Palette {
  const grounds = ['surface', 'raised', 'alert-ground', 'on-accent', 'own', 'header'];
  const all = paletteNames.map((name) => [name, grounds.includes(name) ? white : black]);
  return { ...(Object.fromEntries(all) as Palette), ...changes };
}

describe('a palette that holds', () => {
  it('measures as WCAG does', () => {
    assert.equal(contrast(black, white), 21);
    assert.equal(contrast([0x76, 0x76, 0x76], white).toFixed(2), '4.54');
  });

  it('stays as it is', () => {
    const given = paletteWith({ quiet: [0x43, 0x50, 0x5c] });
    assert.deepEqual(holdingPalette(given, 7), { palette: given, faults: [] });
  });

  it('lets a text go as little as it must, and tells the pair with its ratio', () => {
    const grey: Colour = [0x76, 0x76, 0x76];
    const { palette, faults } = holdingPalette(paletteWith({ quiet: grey }), 7);
    const held = contrast(palette.quiet, white);
    assert.ok(held >= 7 && held < 8, `${held}`);
    assert.deepEqual(
      faults.map(({ front, back, moved, ratio, least }) => [front, back, moved, ratio.toFixed(1), least]),
      [['quiet', 'surface', 'quiet', '4.5', 7]],
    );
  });

  it('asks for less where the site wants less, and for no less than that', () => {
    const given = paletteWith({ quiet: [0x76, 0x76, 0x76] });
    assert.deepEqual(holdingPalette(given, 4.5), { palette: given, faults: [] });
    assert.equal(holdingPalette(paletteWith({ quiet: [0x80, 0x80, 0x80] }), 4.5).faults.length, 1);
  });

  it("keeps the site's ground and changes the text on it", () => {
    const blue: Colour = [0x00, 0x30, 0x9c];
    const given = paletteWith({ accent: blue, 'on-accent': [0x40, 0x40, 0x40] });
    const { palette } = holdingPalette(given, 7);
    assert.deepEqual(palette.accent, blue);
    assert.ok(contrast(palette['on-accent'], blue) >= 7);
  });

  it('darkens a brand on which no text at all would be read', () => {
    const orange: Colour = [0xd0, 0x60, 0x00];
    const { palette, faults } = holdingPalette(paletteWith({ accent: orange }), 7);
    assert.notDeepEqual(palette.accent, orange);
    assert.ok(palette.accent[0] > palette.accent[2], 'and keeps its hue');
    assert.deepEqual(
      faults.map(({ front, back, moved }) => [front, back, moved]),
      [['on-accent', 'accent', 'accent']],
    );
  });

  it('is what comes of any colours at all, for text at 7:1 and at 4.5:1', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    const colours = fc.record(
      Object.fromEntries(paletteNames.map((name) => [name, fc.tuple(channel, channel, channel)])),
    );
    fc.assert(
      fc.property(colours, fc.constantFrom(7, 4.5), (given, least) => {
        const { palette } = holdingPalette(given as unknown as Palette, least);
        for (const { front, back, isText } of pairs) {
          const measured = contrast(palette[front], palette[back]);
          assert.ok(measured >= (isText ? least : 3), `${front} on ${back}: ${measured}`);
        }
        assert.deepEqual(holdingPalette(palette, least), { palette, faults: [] });
      }),
      { numRuns: 2_000 },
    );
  });
});
