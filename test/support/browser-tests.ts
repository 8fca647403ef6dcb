import { relative } from 'node:path';
import { startTestRunner } from '@web/test-runner';
import type { TestSession, TestSuiteResult } from '@web/test-runner-core';
import { browserConfig } from './browser-config.ts';
import { findLaunchers } from './browsers.ts';
import { add, failure, nothing, type Tally } from './tally.ts';

/** Runs files of browser tests in every engine here. A missing engine is a skip, or a failure where required. */
export async function runBrowserTests(files: readonly string[]): Promise<Tally> {
  const { launchers, missing } = await findLaunchers();
  let tally = nothing;
  for (const { advice, required } of missing) {
    console.log(`${required ? 'FAIL' : 'SKIP'} ${advice}`);
    tally = add(tally, required ? { ...nothing, failed: 1 } : { ...nothing, skipped: 1 });
  }
  if (files.length === 0 || launchers.length === 0) return tally;
  const runner = await startTestRunner({
    config: { ...browserConfig, files: [...files], browsers: launchers },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (runner === undefined) return add(tally, { ...nothing, failed: 1 });
  await new Promise((resolve) => runner.on('stopped', resolve));
  return [...runner.sessions.all()].map(tallySession).reduce(add, tally);
}

/** A session that fails without a failing test (a module that does not load, a page that crashes) counts one. */
function tallySession(session: TestSession): Tally {
  const { testFile = 'a page', browser, errors, testResults } = session;
  const where = relative(process.cwd(), testFile);
  const tally = testResults === undefined ? nothing : tallySuite(testResults, [browser.name], where);
  if (session.passed === true || tally.failed > 0) return tally;
  return add(tally, failure(where, `${browser.name}: the page itself`, errors[0]?.message));
}

function tallySuite(
  { name, tests, suites }: TestSuiteResult,
  above: readonly string[],
  where: string,
): Tally {
  const path = [...above, name].filter((part) => part !== '');
  const own = tests.map((test) => {
    if (test.skipped) return { ...nothing, skipped: 1 };
    if (test.passed) return { ...nothing, passed: 1 };
    return failure(where, [...path, test.name].join(' › '), test.error?.message);
  });
  return [...own, ...suites.map((suite) => tallySuite(suite, path, where))].reduce(add, nothing);
}
