import { once } from 'node:events';
import { relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { add, failure, nothing, type Tally } from './tally.ts';

/** For one file: the last resort. What has many long tests gives each a limit of its own, which also names it. */
const milliseconds = 900_000;

/**
 * Runs files of node:test tests, each in a process of its own, and counts every test. A suite is no test, unless
 * it is skipped whole.
 */
export async function runNodeTests(files: readonly string[], concurrency: number): Promise<Tally> {
  if (files.length === 0) return nothing;
  let tally = nothing;
  const tests = run({ files: [...files], concurrency, timeout: milliseconds });
  tests.on('test:pass', ({ details, skip, todo }) => {
    if (skip !== undefined || todo !== undefined) tally = add(tally, { ...nothing, skipped: 1 });
    else if (details.type !== 'suite') tally = add(tally, { ...nothing, passed: 1 });
  });
  tests.on('test:fail', ({ details, todo, file, name }) => {
    // A suite fails because a test in it failed, which is counted already, or because its hook did.
    const { failureType, cause } = details.error as Error & { failureType?: string };
    if (details.type === 'suite' && failureType === 'subtestsFailed') return;
    if (todo !== undefined) tally = add(tally, { ...nothing, skipped: 1 });
    else tally = add(tally, failure(relative(process.cwd(), file ?? name), name, String(cause)));
  });
  const report = tests.pipe(new spec());
  report.pipe(process.stdout, { end: false });
  await once(report, 'end');
  return tally;
}
