/** For authors of drivers: `for (const each of conformanceCases) test(each.name, async () => each.run(await openBench()))`. */
import { caseNames, type ConformanceCase } from './testing/case.ts';
import { endingCases } from './testing/ending.ts';
import { peopleCases } from './testing/people.ts';
import { sendingCases } from './testing/sending.ts';
import { troubleCases } from './testing/trouble.ts';

export { caseNames };
export { hostileWords } from './testing/hostile-words.ts';
export type { Bench, Line, OtherSide } from './testing/bench.ts';
export type { CaseName, ConformanceCase, Outcome, RunOptions } from './testing/case.ts';

/** The suite, in the order of the table: each against a bench of its own, in any test runner or in none. */
export const conformanceCases: readonly ConformanceCase[] = [
  ...sendingCases,
  ...troubleCases,
  ...peopleCases,
  ...endingCases,
].sort((one, other) => caseNames.indexOf(one.name) - caseNames.indexOf(other.name));
