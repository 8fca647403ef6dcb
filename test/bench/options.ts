import { parseArgs } from 'node:util';
import type { Measure, Sizes } from './measure.ts';
import { append } from './measures/append.ts';
import { leak } from './measures/leak.ts';
import { load } from './measures/load.ts';
import { open } from './measures/open.ts';
import { stored } from './measures/stored.ts';
import { stream } from './measures/stream.ts';
import { type } from './measures/type.ts';
import type { Mode } from './tab.ts';

const measures: readonly Measure[] = [load, open, append, stored, stream, type, leak];

/** What is measured in this process and not in a browser. */
const hardTexts = 'guard';

export const modes = {
  '1x': { throttle: 1, accessibility: false },
  '4x': { throttle: 4, accessibility: false },
  a11y: { throttle: 1, accessibility: true },
} as const satisfies Record<string, Mode>;

export interface Options {
  readonly measures: readonly Measure[];
  readonly modes: readonly (keyof typeof modes)[];
  /** The guard and the renderer are measured on texts made to hurt them; no browser is needed for it. */
  readonly hardTexts: boolean;
  readonly rounds: number;
  readonly sizes: Sizes;
  /** All of it was measured, so that the kept table may be written anew. */
  readonly isWhole: boolean;
}

const whole: Sizes = { most: 10_000, tokens: 2000, cycles: 100 };
const quick: Sizes = { most: 2000, tokens: 400, cycles: 20 };

/** What the command line asks for. Throws at a name that nobody knows. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      mode: { type: 'string' },
      rounds: { type: 'string' },
      most: { type: 'string' },
    },
  });
  const names = [...measures.map(({ name }) => name), hardTexts];
  const chosen = choose(values.only, names);
  const all = Object.keys(modes) as (keyof typeof modes)[];
  const sizes = values.quick ? quick : whole;
  return {
    measures: measures.filter(({ name }) => chosen.includes(name)),
    modes: values.quick && values.mode === undefined ? ['1x'] : choose(values.mode, all),
    hardTexts: chosen.includes(hardTexts),
    rounds: Number(values.rounds ?? (values.quick ? 1 : 3)),
    sizes: { ...sizes, ...(values.most !== undefined && { most: Number(values.most) }) },
    isWhole: !values.quick && values.only === undefined && values.mode === undefined,
  };
}

function choose<Name extends string>(wanted: string | undefined, names: readonly Name[]): Name[] {
  if (wanted === undefined) return [...names];
  const asked = wanted.split(',');
  const unknown = asked.filter((name) => !names.some((known) => known === name));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: known are ${names.join(', ')}`);
  return names.filter((name) => asked.includes(name));
}
