/** `p50`, `p95` and `p99` of what was measured, in milliseconds. */
export function spreadOf(milliseconds: readonly number[]): string {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  const at = (part: number): string => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
    return value === undefined ? '–' : value.toFixed(value < 10 ? 1 : 0);
  };
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}
