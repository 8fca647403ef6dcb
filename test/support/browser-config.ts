import { esbuildPlugin } from '@web/dev-server-esbuild';
import type { TestRunnerConfig } from '@web/test-runner';
import { commandPlugin } from './command-plugin.ts';

/** How browser tests are served and timed; the browsers themselves are found when the tests start. */
export const browserConfig: Partial<TestRunnerConfig> = {
  files: 'test/**/*.browser.test.ts',
  rootDir: process.cwd(),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    // The target must be named: the browser's own would leave decorators as they are, which none understands.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${process.cwd()}/tsconfig.json` }),
    commandPlugin(),
  ],
  // The first call of axe loads it: two seconds, mocha's own limit, are not enough on a busy machine.
  testFramework: { config: { timeout: '20000' } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsFinishTimeout: 240_000,
  browserStartTimeout: 90_000,
  concurrentBrowsers: 3,
};
