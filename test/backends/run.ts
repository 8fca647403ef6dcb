/**
 * `npm run test:backends`: our drivers against real backends, and the vendors' own clients against the servers of our
 * tests; see README.md beside this. Names of files run those alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runNodeTests } from '../support/node-tests.ts';
import { closingLine } from '../support/tally.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const isInstalled = (): boolean => existsSync(`${folder}/node_modules/botbuilder`);

if (!isInstalled()) {
  console.log('Installing the backends and the vendors’ clients: 250 MB, once');
  // No script of a package is run.
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
if (!isInstalled()) {
  const isDue = (process.env['CI'] ?? process.env['REQUIRE_SERVERS']) !== undefined;
  console.log('The backends are not installed. Is the registry reached? cd test/backends && npm ci');
  console.log(isDue ? '0 passed, 1 failed' : '0 passed, 0 failed, 1 skipped');
  process.exit(isDue ? 1 : 0);
}

const types = spawnSync('node_modules/.bin/tsc', ['--noEmit', '--project', 'test/backends'], {
  stdio: 'inherit',
});
const asked = process.argv.slice(2);
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.backend.ts'))
  .map((name) => `test/backends/${name}`);
const tally = await runNodeTests(asked.length > 0 ? asked : all, 1);
console.log(closingLine(tally));
process.exit(types.status !== 0 || tally.failed > 0 ? 1 : 0);
