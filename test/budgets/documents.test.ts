import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { withFigures } from '../support/figures.ts';
import { withTheming } from '../support/theming-table.ts';
import { isBuilt } from './built.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

test('custom-elements.json is what a fresh analysis says', async () => {
  assert.ok(existsSync('custom-elements.json'), 'custom-elements.json is missing: npm run analyze');
  // The analyzer takes a folder from here only.
  const folder = 'node_modules/.cache/manifest';
  await mkdir(folder, { recursive: true });
  const args = ['analyze', '--config', 'src/build/manifest.config.js', '--outdir', folder];
  await promisify(execFile)('node_modules/.bin/cem', args);
  const fresh: unknown = JSON.parse(read(`${folder}/custom-elements.json`));
  await rm(folder, { recursive: true });
  assert.deepEqual(JSON.parse(read('custom-elements.json')), fresh, 'out of step: npm run analyze');
});

test('the sizes in README.md are those of the build', { skip: isBuilt ? false : 'nothing is built' }, () => {
  const text = read('README.md');
  assert.match(text, /<!-- size:first -->/);
  assert.equal(text, withFigures(text), 'out of step: npm run build && npm run analyze');
});

test('README.md says of theming what custom-elements.json says', async () => {
  const text = read('README.md');
  assert.equal(text, await withTheming(text), 'out of step: npm run analyze');
});

test('the lock file names no host', () => {
  assert.doesNotMatch(read('package-lock.json'), /"resolved": "(?!file:)/);
});
