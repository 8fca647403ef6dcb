import type { Colour } from '../../core/colour/contrast.ts';
import {
  holdingPalette,
  paletteNames,
  type Fault,
  type Palette,
  type PaletteName,
} from '../../core/colour/palette.ts';
import { warnOnce } from '../check-settings.ts';
import { shadowRootOf, type PanelHost } from '../host.ts';
import { tokens } from '../tokens.ts';
import { measurePalette, schemes, type MeasuredPalette, type Scheme } from './measure-palette.ts';

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>();

/**
 * Puts right what the page's custom properties would break, and says so once: a value of the wrong kind is as if it
 * were not set, and of two colours that are not told apart one gives way. Measured is what the browser makes of them,
 * in light and in dark, since the customer may choose either.
 */
export function guardTheme(host: PanelHost): void {
  const root = shadowRootOf(host);
  const sheet = sheetOf(root);
  sheet.replaceSync('');
  const erased = wrongKinds(host).map((name) => `--care-chat-${name}: initial !important;`);
  const unset = `:host { ${erased.join(' ')} }`;
  sheet.replaceSync(unset);
  // Nothing else sets these here but the customer's own choices, whose rules weigh more.
  sheet.replaceSync(`${unset} :where(.corner) { ${replacements(root, leastOf(host)).join(' ')} }`);
}

function sheetOf(root: ShadowRoot): CSSStyleSheet {
  const sheet = sheets.get(root) ?? new CSSStyleSheet();
  sheets.set(root, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  return sheet;
}

function leastOf(host: PanelHost): number {
  const asked = host.getAttribute('contrast');
  if (asked !== null && asked !== 'aa') warnOnce(`contrast="${asked}" is unknown; use aa, or none for 7:1.`);
  return asked === 'aa' ? 4.5 : 7;
}

function wrongKinds(host: PanelHost): string[] {
  const style = getComputedStyle(host);
  return Object.entries(tokens).flatMap(([name, property]) => {
    const value = style.getPropertyValue(`--care-chat-${name}`);
    if (value === '' || CSS.supports(property, value)) return [];
    warnOnce(`--care-chat-${name}: ${value} is of the wrong kind; it is used as if it were not set.`);
    return [name];
  });
}

/** What the colours are to be instead, as declarations. */
function replacements(root: ShadowRoot, least: number): string[] {
  const [light, dark] = schemes.map((scheme) => lookAt(measurePalette(root, scheme), least));
  if (!light || !dark) return [];
  for (const name of new Set([...light.clear, ...dark.clear])) {
    warnOnce(`--care-chat-${name} lets what is behind it through; it is drawn without that.`);
  }
  warn([...faultsIn(light, 'light'), ...faultsIn(dark, 'dark')]);
  return paletteNames
    .filter((name) => light.replaced.has(name) || dark.replaced.has(name))
    .map((name) => {
      const [inLight, inDark] = [light.palette[name], dark.palette[name]].map(written);
      return `--_${name}: light-dark(${inLight}, ${inDark});`;
    });
}

interface Looked {
  readonly clear: readonly PaletteName[];
  readonly palette: Palette;
  readonly replaced: ReadonlySet<PaletteName>;
  readonly faults: readonly Fault[];
}

function lookAt(measured: MeasuredPalette | undefined, least: number): Looked | undefined {
  if (!measured) return undefined;
  const { clear } = measured;
  const { palette, faults } = holdingPalette(measured.palette, least);
  // What lets the page shine through was measured on our own ground, and is drawn as it was measured.
  return { clear, palette, faults, replaced: new Set([...clear, ...faults.map(({ moved }) => moved)]) };
}

function written(colour: Colour): string {
  return `rgb(${colour.join(' ')})`;
}

interface Told extends Fault {
  readonly scheme: Scheme;
}

function faultsIn({ faults }: Looked, scheme: Scheme): Told[] {
  return faults.map((fault) => ({ ...fault, scheme }));
}

/** One line for each pair, with what it has in either theme. */
function warn(faults: readonly Told[]): void {
  const nameOf = ({ front, back }: Told): string => `--care-chat-${front} on --care-chat-${back}`;
  for (const name of new Set(faults.map(nameOf))) {
    const same = faults.filter((fault) => nameOf(fault) === name);
    // Where the ground gave way first, its text may have had to follow: what the page has set is the first.
    const first = schemes.flatMap((scheme) => same.find((fault) => fault.scheme === scheme) ?? []);
    const ratios = first.map(({ ratio, scheme }) => `${ratio.toFixed(2)}:1 in ${scheme}`).join(', ');
    const moved = [...new Set(same.map((fault) => fault.moved))].join(', ');
    warnOnce(`${name} has ${ratios}; ${same[0]?.least}:1 is needed. Replaced: ${moved}.`);
  }
}
