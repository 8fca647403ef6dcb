import type { AxeResults, Result, RunOptions } from 'axe-core';

/**
 * What we let axe check: every rule of WCAG 2.2 A and AA, best practice, and two that axe leaves off: the size
 * of targets (2.5.8) and enhanced contrast (1.4.6, which we hold ourselves to).
 */
export const auditOptions: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
  // It would fetch style sheets; the pages have none to fetch, and a policy that forbids it.
  preload: false,
};

interface Explained {
  readonly rule: string;
  /** The part of axe's own message that tells this case from others. */
  readonly message: string;
  readonly reason: string;
}

/** What axe cannot decide and we have decided: each with the reason why it is no fault. */
const explained: readonly Explained[] = [];

/** Every violation, and every doubt that nobody has explained, as one line for each element. */
export function faultsOf(results: Pick<AxeResults, 'violations' | 'incomplete'>): string[] {
  const doubts = results.incomplete.flatMap((result) => lines('doubt', result));
  const faults = results.violations.flatMap((result) => lines('violation', result));
  return [...faults, ...doubts.filter((line) => !isExplained(line))];
}

function lines(kind: string, { id, nodes }: Result): string[] {
  return nodes.map(({ target, any, all, none }) => {
    const messages = [...any, ...all, ...none].map(({ message }) => message);
    return `${kind} ${id}: ${target.flat().join(' ')} – ${messages.join('; ')}`;
  });
}

function isExplained(line: string): boolean {
  return explained.some(({ rule, message }) => line.startsWith(`doubt ${rule}:`) && line.includes(message));
}
