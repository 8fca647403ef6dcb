import { arch, cpus, platform, release, totalmem } from 'node:os';
import type { SubjectName } from './build-subjects.ts';
import type { Budget, Figures, Measure } from './measure.ts';
import type { Mode } from './tab.ts';

/** All runs of one measure in one mode. */
export interface Row {
  readonly mode: Mode;
  readonly measure: Measure;
  readonly runs: ReadonlyMap<SubjectName, readonly Figures[]>;
}

export interface Circumstances {
  readonly browser: string;
  readonly commit: string;
  readonly rounds: number;
  readonly most: number;
}

/** The whole table, as Markdown. */
export function report(rows: readonly Row[], how: Circumstances): string {
  const modes = [...new Set(rows.map(({ mode }) => nameOf(mode)))];
  return [
    '# Results of the bench',
    `Written by \`npm run bench\`. ${how.browser}, Node ${process.versions.node}, ${platform()} ${release()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB; commit ${how.commit}; medians of ${how.rounds}, interleaved; "most" is ${how.most.toLocaleString('en')} messages. CPU is that of the renderer's main thread.`,
    ...modes.map((mode) => section(mode, rows)),
  ].join('\n\n');
}

function section(mode: string, rows: readonly Row[]): string {
  const mine = rows.filter((row) => nameOf(row.mode) === mode);
  const peers = [...new Set(mine.flatMap(({ runs, measure }) => peersOf(runs, measure)))];
  const head = ['measure', 'ours', 'floor', 'ratio', 'budget', 'held', ...peers];
  const lines = mine.flatMap((row) => linesOf(row, peers));
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [`## ${mode}`, [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')].join(
    '\n\n',
  );
}

function linesOf({ measure, runs }: Row, peers: readonly SubjectName[]): string[][] {
  const ours = runs.get('care-chat') ?? [];
  return Object.keys(ours[0] ?? {}).map((name) => {
    const value = median(ours, name);
    const floor = median(runs.get(measure.floor) ?? [], name);
    const budget = measure.budgets[name];
    return [
      `${measure.name}: ${name}`,
      figure(value),
      figure(floor),
      floor > 0 ? figure(value / floor) : '–',
      told(budget),
      budget ? (holds(budget, value, floor) ? 'yes' : '**no**') : '',
      ...peers.map((peer) => figure(median(runs.get(peer) ?? [], name))),
    ];
  });
}

export function holds(budget: Budget, value: number, floor: number): boolean {
  const { ratio = Infinity, most = Infinity } = budget;
  return value <= most && (ratio === Infinity || value <= Math.max(floor, 0) * ratio);
}

export function median(runs: readonly Figures[], name: string): number {
  const values = runs.flatMap((run) => run[name] ?? []).sort((one, other) => one - other);
  const middle = values.length >> 1;
  const [low = NaN, high = NaN] = [values[middle - 1 + (values.length % 2)], values[middle]];
  return (low + high) / 2;
}

function peersOf(runs: Row['runs'], measure: Measure): readonly SubjectName[] {
  return [...runs.keys()].filter((name) => name !== 'care-chat' && name !== measure.floor);
}

function told(budget: Budget | undefined): string {
  if (budget?.ratio !== undefined) return `≤ ${budget.ratio} × the floor`;
  return budget?.most === undefined ? '' : `≤ ${budget.most}`;
}

function figure(value: number): string {
  if (Number.isNaN(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits).replace(/^-(?=[0.]+$)/, '');
}

function nameOf({ throttle, accessibility }: Mode): string {
  return `${throttle} × slower${accessibility ? ', accessibility on' : ''}`.replace(
    '1 × slower',
    'Full speed',
  );
}
