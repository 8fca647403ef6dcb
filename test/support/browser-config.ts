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
  // For what hangs, not for what is slow: a busy machine shares two cores between nine browsers.
  testFramework: { config: { timeout: '60000' } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsFinishTimeout: 480_000,
  browserStartTimeout: 90_000,
  concurrentBrowsers: 3,
};
