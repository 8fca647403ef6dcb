import { startTestRunner } from '@web/test-runner';
import type { TestSession, TestSuiteResult } from '@web/test-runner-core';
import { browserConfig } from './browser-config.ts';
import { findLaunchers } from './browsers.ts';
import { add, nothing, type Tally } from './tally.ts';

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
  const tally = session.testResults === undefined ? nothing : tallySuite(session.testResults);
  return session.passed === true || tally.failed > 0 ? tally : add(tally, { ...nothing, failed: 1 });
}

function tallySuite({ tests, suites }: TestSuiteResult): Tally {
  const own = tests.map(({ passed, skipped }) => ({
    passed: passed && !skipped ? 1 : 0,
    failed: !passed && !skipped ? 1 : 0,
    skipped: skipped ? 1 : 0,
  }));
  return [...own, ...suites.map(tallySuite)].reduce(add, nothing);
}
