import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { entriesOf } from '../../src/build/entries.ts';
import { pack } from '../budgets/packed.ts';
import { tool } from './support.ts';

const run = promisify(execFile);

describe('the packed file', () => {
  let site: string;
  let file: string;

  before(async () => {
    site = await mkdtemp(join(tmpdir(), 'care-chat-judged-'));
    file = join(site, (await pack(site)).filename);
  });
  after(() => rm(site, { recursive: true }));

  it('has no fault that publint knows', async () => {
    assert.match(await tool('publint', '--strict', file), /All good/);
  });

  it('has types that are found wherever an ES module is', async () => {
    await tool('attw', '--profile', 'esm-only', '--no-color', file);
  });

  it('is installed from the registry as a site would, with what Lit brings and no more, and imported', async () => {
    await writeFile(join(site, 'package.json'), '{ "private": true, "type": "module" }');
    const options = { cwd: site, shell: process.platform === 'win32' };
    await run('npm', ['install', '--no-audit', '--no-fund', file], options);
    const installed = (await readdir(join(site, 'node_modules'))).filter((name) => !name.startsWith('.'));
    assert.deepEqual(installed.sort(), [
      ...['@floating-ui', '@lit', '@lit-labs', '@types', 'care-chat'],
      ...['idb-keyval', 'lit', 'lit-element', 'lit-html'],
    ]);
    const names = (await entriesOf(join(site, 'node_modules/care-chat'))).map(({ name }) => name);
    const code = names.map((name) => `await import('${name}');`).join('\n');
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', code], options);
    assert.deepEqual([stdout, stderr], ['', '']);
  });
});
