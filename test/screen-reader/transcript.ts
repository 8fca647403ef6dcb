import type { Utterance } from './speech.ts';

/** Orca's own modes, and the state of the button that the focus leaves: said at a moment that differs by run. */
const notCompared = /^(Focus mode|Browse mode|expanded)$/;

/** Something that was done, by the listener or by the other side. */
export interface Act {
  /** Seconds since the epoch. */
  readonly at: number;
  readonly line: string;
}

/**
 * What was done and what was said, in the order of time, as lines that two runs have in common.
 */
export function transcript(acts: readonly Act[], utterances: readonly Utterance[]): string {
  const heard = utterances.filter(({ text }) => !notCompared.test(text));
  const lines = [
    ...acts.map(({ at, line }) => ({ at, line: `> ${line}` })),
    ...heard.map(({ at, text, lang }) => ({
      at,
      line: `${normalised(text)}${lang === undefined ? '' : ` {${lang}}`}`,
    })),
  ];
  // Stable: what was done at the very moment of a word stands before it.
  lines.sort((one, other) => one.at - other.at);
  return lines.map(({ line }) => `${line}\n`).join('');
}

export function normalised(text: string): string {
  return text
    .replace(/\b\d{1,2}:\d{2}(?::\d{2})?(?:[\s\u202f](?:AM|PM))?/g, 'TIME')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The lines that are missing and those that are new, each with its sign; empty where the two are the same. */
export function difference(expected: string, actual: string): readonly string[] {
  const [left, right] = [expected.split('\n'), actual.split('\n')];
  const common = table(left, right);
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && left[i] === right[j]) {
      lines.push(`  ${left[i++]}`);
      j++;
    } else if (j >= right.length || (i < left.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push(`- ${left[i++]}`);
    } else {
      lines.push(`+ ${right[j++]}`);
    }
  }
  return lines.every((line) => line.startsWith('  ')) ? [] : lines;
}

/** At [i][j] the length of what `left` from i and `right` from j have in common. */
function table(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const rows = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      rows[i]![j] =
        left[i] === right[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
    }
  }
  return rows;
}
