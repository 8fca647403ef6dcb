import { nothing, type Failure, type Tally } from './tally.ts';

/**
 * Runs the files of what failed once more, alone, where somebody asked for it (`--second-look N`).
 *
 * More than five thousand tests in real browsers on two shared processors meet now and then a moment that no test
 * foresaw. What fails alone, too, fails; what passes alone counts as passed, **and is printed as unsteady at the end
 * of every run**, to be mended. More than `files` such files are no accident, and none is looked at again.
 */
export async function secondLook(
  first: Tally,
  files: number,
  again: (files: readonly string[]) => Promise<Tally>,
): Promise<{ readonly tally: Tally; readonly unsteady: readonly Failure[] }> {
  const failing = [...new Set(first.failures.map(({ file }) => file))];
  // A failure without a name is a check's, or a browser's that is missing: no file of it can be looked at.
  const named = first.failures.length === first.failed;
  if (first.failed === 0 || !named || failing.length > files) return { tally: first, unsteady: [] };
  const second = await again(failing);
  if (second.failed > 0 || second.passed === 0) return { tally: first, unsteady: [] };
  const tally = { ...nothing, passed: first.passed + first.failed, skipped: first.skipped };
  return { tally, unsteady: first.failures };
}
