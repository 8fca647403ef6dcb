/**
 * `npm run test:frameworks`: the package as it is packed, before frameworks, their checkers, editors and the judges of
 * packages; see README.md beside this. Names of files run those alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { runNodeTests } from '../support/node-tests.ts';
import { closingLine } from '../support/tally.ts';
import { unpackInto } from '../budgets/packed.ts';
import { folder } from './support.ts';

const isInstalled = (): boolean => existsSync(`${folder}/node_modules/publint`);

if (!isInstalled()) {
  console.log('Installing the frameworks and their checkers: 220 MB, once');
  // No script of a package is run.
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
if (!isInstalled()) {
  const isDue = (process.env['CI'] ?? process.env['REQUIRE_SERVERS']) !== undefined;
  console.log('The frameworks are not installed. Is the registry reached? cd test/frameworks && npm ci');
  console.log(isDue ? '0 passed, 1 failed' : '0 passed, 0 failed, 1 skipped');
  process.exit(isDue ? 1 : 0);
}

await unpackInto(`${folder}/node_modules/care-chat`);
const asked = process.argv.slice(2);
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.framework.ts'))
  .map((name) => `test/frameworks/${name}`);
const tally = await runNodeTests(asked.length > 0 ? asked : all, 1);
console.log(closingLine(tally));
process.exit(tally.failed > 0 ? 1 : 0);
