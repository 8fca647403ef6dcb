/** What a part of the tests came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, by name, for the end of a long output; a check without files fails without one. */
  readonly failures: readonly Failure[];
}

/** A test that failed, with its file and the beginning of its error. */
export interface Failure {
  readonly file: string;
  readonly name: string;
  readonly error: string;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function add(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  };
}

/** One failure of a file, by its name. */
export function failure(file: string, name: string, error: string | undefined): Tally {
  return { ...nothing, failed: 1, failures: [{ file, name, error: beginning(error ?? '') }] };
}

/** One line of a name and a few of its error: whoever sees only the end of an output finds the test by it. */
export function describeFailure({ file, name, error }: Failure): string {
  return [`${file}: ${name}`, ...error.split('\n').map((line) => `    ${line}`)].join('\n').trimEnd();
}

/** The closing line that continuous integration reads: `N passed, N failed`, and `, N skipped` if any were. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const linesOfError = 6;

function beginning(error: string): string {
  return error.split('\n').slice(0, linesOfError).join('\n').slice(0, 1_000);
}
