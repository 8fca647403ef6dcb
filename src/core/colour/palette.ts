import { black, contrast, mixed, poleOn, white, type Colour } from './contrast.ts';

/** The colours that are read, or seen, on one another. Each name stands in the custom property that sets it. */
export const paletteNames = [
  'surface',
  'text',
  'raised',
  'quiet',
  'alert',
  'alert-ground',
  'accent',
  'on-accent',
  'own',
  'on-own',
  'header',
  'on-header',
  'header-quiet',
  'edge',
  'ring',
] as const;

export type PaletteName = (typeof paletteNames)[number];
export type Palette = Readonly<Record<PaletteName, Colour>>;

/** What is seen on what: a text, or an edge or icon, for which WCAG asks for 3:1. */
export interface Pair {
  readonly front: PaletteName;
  readonly back: PaletteName;
  readonly isText: boolean;
}

/** A pair that did not hold, and which of its two colours gave way. */
export interface Fault extends Pair {
  readonly ratio: number;
  readonly least: number;
  readonly moved: PaletteName;
}

const texts = (front: PaletteName, ...backs: readonly PaletteName[]): Pair[] =>
  backs.map((back) => ({ front, back, isText: true }));
const edges = (front: PaletteName, ...backs: readonly PaletteName[]): Pair[] =>
  backs.map((back) => ({ front, back, isText: false }));

/** Every pair that the styles draw. */
export const pairs: readonly Pair[] = [
  ...texts('text', 'surface', 'raised'),
  ...texts('quiet', 'surface', 'raised'),
  ...texts('alert', 'surface', 'alert-ground'),
  ...edges('alert', 'raised'),
  ...texts('on-accent', 'accent'),
  ...edges('accent', 'surface', 'raised'),
  ...texts('on-own', 'own'),
  ...texts('on-header', 'header'),
  ...texts('header-quiet', 'header'),
  ...edges('edge', 'surface', 'raised'),
  ...edges('ring', 'surface', 'raised'),
];

/** Where a colour goes that has to give way: a text to black or white, a ground away from its text. */
type Goal = PaletteName | 'text-pole' | 'ground-pole';

interface Step {
  readonly moves: PaletteName;
  readonly goal: Goal;
  /** Text is to be read on it, whichever: a ground of the middle takes neither black nor white at 7:1. */
  readonly takesText?: boolean;
  /** What must hold, of the pairs whose other half stands already. */
  readonly with: readonly PaletteName[];
}

/** In this order: each leans on what is settled before, and at its goal it always holds. */
const steps: readonly Step[] = [
  { moves: 'surface', goal: 'ground-pole', takesText: true, with: [] },
  { moves: 'text', goal: 'text-pole', with: ['surface'] },
  { moves: 'raised', goal: 'surface', with: ['text'] },
  { moves: 'quiet', goal: 'text', with: ['surface', 'raised'] },
  { moves: 'alert', goal: 'text', with: ['surface', 'raised'] },
  { moves: 'alert-ground', goal: 'surface', with: ['alert'] },
  { moves: 'accent', goal: 'text', takesText: true, with: ['surface', 'raised'] },
  { moves: 'on-accent', goal: 'text-pole', with: ['accent'] },
  { moves: 'own', goal: 'ground-pole', takesText: true, with: [] },
  { moves: 'on-own', goal: 'text-pole', with: ['own'] },
  { moves: 'header', goal: 'ground-pole', takesText: true, with: [] },
  { moves: 'on-header', goal: 'text-pole', with: ['header'] },
  { moves: 'header-quiet', goal: 'on-header', with: ['header'] },
  { moves: 'edge', goal: 'text', with: ['surface', 'raised'] },
  { moves: 'ring', goal: 'text', with: ['surface', 'raised'] },
];

/** The way to the goal is looked at in so many places; the first that holds is taken. */
const places = 32;
const edgeLeast = 3;

/**
 * A palette in which every text has the contrast `least` (7 or 4.5) and every edge 3:1, and what did not hold.
 * A colour that holds stays as it is; another goes as little as it must.
 */
export function holdingPalette(
  given: Palette,
  least: number,
): { readonly palette: Palette; readonly faults: readonly Fault[] } {
  const palette: Record<PaletteName, Colour> = { ...given };
  const faults: Fault[] = [];
  for (const step of steps) {
    if (holds(step, palette, least)) continue;
    faults.push(faultOf(step, palette, least));
    const before = palette[step.moves];
    const goal = goalOf(step, palette);
    for (let place = 1; place <= places && !holds(step, palette, least); place++) {
      palette[step.moves] = mixed(before, goal, place / places);
    }
  }
  return { palette, faults };
}

function holds(step: Step, palette: Palette, least: number): boolean {
  const colour = palette[step.moves];
  if (step.takesText && contrast(poleOn(colour), colour) < least) return false;
  return pairsOf(step).every((pair) => surplus(pair, palette, least) >= 0);
}

function pairsOf({ moves, with: others }: Step): Pair[] {
  return pairs.filter(
    ({ front, back }) =>
      (front === moves && others.includes(back)) || (back === moves && others.includes(front)),
  );
}

function surplus({ front, back, isText }: Pair, palette: Palette, least: number): number {
  return contrast(palette[front], palette[back]) - (isText ? least : edgeLeast);
}

function goalOf({ moves, goal, with: others }: Step, palette: Palette): Colour {
  if (goal === 'ground-pole') return poleOn(palette[moves]) === black ? white : black;
  if (goal === 'text-pole') return poleOn(palette[others[0] ?? moves]);
  return palette[goal];
}

/** The worst of its pairs; a ground on which no text holds is told with its own text. */
function faultOf(step: Step, palette: Palette, least: number): Fault {
  const { moves } = step;
  const own = pairs.filter(({ back, isText }) => step.takesText && back === moves && isText);
  const worst = [...pairsOf(step), ...own].sort(
    (a, b) => surplus(a, palette, least) - surplus(b, palette, least),
  )[0] ?? { front: moves, back: moves, isText: true };
  const { front, back, isText } = worst;
  const ratio = contrast(palette[front], palette[back]);
  return { ...worst, ratio, least: isText ? least : edgeLeast, moved: moves };
}
