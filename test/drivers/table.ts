import { caseNames, type Outcome } from '../../src/testing.ts';

/** By driver: its cells, by the name of the row. */
export type Table = ReadonlyMap<string, ReadonlyMap<string, string>>;

const [open, close] = ['<!-- conformance -->', '<!-- /conformance -->'];
export const sizeRow = 'adds, in brotli';
export const rowNames: readonly string[] = [...caseNames, sizeRow];

export function cellOf(outcome: Outcome): string {
  return outcome.result === 'pass' ? 'pass' : `absent: ${outcome.why}`;
}

export function sizeOf(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** The table between its marks in a README. */
export function readTable(text: string): Table {
  const lines = between(text).filter((line) => line.startsWith('|'));
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return new Map(
    head
      .slice(1)
      .map((driver, index) => [
        driver.replaceAll('`', ''),
        new Map(rows.map((cells) => [cells[0] ?? '', cells[index + 1] ?? ''])),
      ]),
  );
}

/** The README with these columns in place of those of the same drivers; what is not among them stays as it is. */
export function withColumns(text: string, columns: Table): string {
  const all = new Map([...readTable(text), ...columns]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [
    line(['case', ...[...all.keys()].map((driver) => `\`${driver}\``)]),
    line(Array.from({ length: all.size + 1 }, () => '---')),
    ...rowNames.map((row) => line([row, ...[...all.values()].map((cells) => cells.get(row) ?? '')])),
  ];
  const [before = '', rest = ''] = text.split(open);
  const [, after = ''] = rest.split(close);
  return `${before}${open}\n\n${table.join('\n')}\n\n${close}${after}`;
}

function between(text: string): readonly string[] {
  const [, rest] = text.split(open);
  if (rest?.includes(close) !== true) throw new Error(`The README has no table between ${open} and ${close}`);
  return rest.split(close)[0]?.split('\n') ?? [];
}
