/**
 * How long does the guard take on texts made to hurt it, and what does twice the length cost?
 *
 * Part of `npm run bench` (`--only guard`). The figures depend on the machine, so no test asserts them; the promise
 * is at most 50 ms for 4,000 characters and at most twice the time for twice the length. What can be counted is
 * held by work.test.ts.
 */
import { inspectIncoming } from '../../../src/core/guard/incoming.ts';
import { inspect } from '../../../src/core/guard/inspect.ts';
import { parseMarkdown } from '../../../src/core/markdown/parse.ts';
import { HARD_UNITS } from './hard-units.ts';

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['what is written', (text) => inspect(text)],
  ['what is written after others', (text) => inspect(text, { prior: [text, text, { role: 'agent', text }] })],
  ['what the other side writes', (text) => inspectIncoming(text)],
  ['what is drawn', (text) => parseMarkdown(text)],
];

const ROUNDS = 9;

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}

export interface HardFigure {
  readonly reader: string;
  /** What was repeated to 4,000 characters. */
  readonly unit: string;
  readonly milliseconds: number;
  /** By how much the time grows when the length is doubled. */
  readonly ratio: number;
}

const make = (unit: string, length: number): string => unit.repeat(length).slice(0, length);

/** The slowest text of each reader, and the one whose time grows most of those that take a millisecond. */
export function measureHardTexts(): readonly HardFigure[] {
  return READERS.flatMap(([reader, read]) => {
    const figures = HARD_UNITS.map((unit): HardFigure => {
      const [single = 0, double = 0] = [4_000, 8_000].map((length) => median(() => read(make(unit, length))));
      return { reader, unit: JSON.stringify(unit), milliseconds: single, ratio: double / single };
    });
    const [slowest] = figures.toSorted((one, other) => other.milliseconds - one.milliseconds);
    const [steepest] = figures
      .filter(({ milliseconds }) => milliseconds > 1)
      .toSorted((one, other) => other.ratio - one.ratio);
    return [slowest, steepest].filter((figure) => figure !== undefined);
  });
}
