/**
 * `npm run bench`: what the built widget costs, beside hand-written floors and whatever peer is installed, in one
 * run and by turns; see README.md beside this. `--quick` takes two minutes, `--only append,type` some measures,
 * `--mode 4x` one of `1x`, `4x` and `a11y`, `--rounds 5` so many turns.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { format } from 'prettier';
import { launchOptions, missingBrowser } from '../support/browsers.ts';
import { findChromium } from '../support/find-browser.ts';
import { measureHardTexts } from '../core/guard/benchmark.ts';
import { buildSubjects, installedPeers, type SubjectName } from './build-subjects.ts';
import type { Figures, MeasureContext } from './measure.ts';
import { modes, readOptions } from './options.ts';
import { report, type Row } from './report.ts';
import { serve } from './serve.ts';
import type { Mode } from './tab.ts';

const options = readOptions();
const { rounds, sizes } = options;
if (options.hardTexts) console.table(measureHardTexts());
if (options.measures.length === 0) process.exit();
const peers = installedPeers();
if (peers.size === 0) console.log('skipped deep-chat: npm ci --prefix test/bench/peers brings it');
const build = ['--import', 'tsx', 'src/build/build.ts', '--if-stale'];
execFileSync(process.execPath, build, { stdio: 'inherit' });
const folder = await mkdtemp(join(tmpdir(), 'care-chat-bench-'));
await buildSubjects(folder);
const server = await serve(folder);
const rows: Row[] = [];
let browserVersion = '';
try {
  for (const mode of options.modes) await measureIn(modes[mode]);
} finally {
  server.stop();
  await rm(folder, { recursive: true });
}
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const text = report(rows, { browser: browserVersion, commit, rounds, most: sizes.most });
const pretty = await format(text, { parser: 'markdown', printWidth: 110 });
console.log(pretty);
if (options.isWhole) await writeFile('test/bench/RESULTS.md', pretty);

async function measureIn(mode: Mode): Promise<void> {
  const browser = await openChromium(mode);
  browserVersion = await browser.version();
  const context: MeasureContext = { place: { browser, origin: server.origin, mode }, sizes };
  try {
    for (const measure of options.measures) {
      const runs = new Map<SubjectName, Figures[]>();
      const subjects: SubjectName[] = ['care-chat', measure.floor, ...peers.keys()];
      for (let round = 0; round < rounds; round++) {
        for (const subject of subjects) {
          const figures = await measure.run(subject, context).catch((error: unknown) => {
            console.log(`${measure.name} of ${subject} did not end: ${String(error)}`);
          });
          if (figures) runs.set(subject, [...(runs.get(subject) ?? []), figures]);
        }
      }
      rows.push({ mode, measure, runs });
      console.log(`${measure.name}: done`);
    }
  } finally {
    await browser.close();
  }
}

async function openChromium({ accessibility }: Mode): Promise<Browser> {
  const found = await findChromium();
  if (!found) throw new Error(missingBrowser('chromium').advice);
  const { args = [], ...more } = launchOptions('chrome', found);
  const all = accessibility ? [...args, '--force-renderer-accessibility=complete'] : args;
  return launch({ ...more, args: [...all, '--js-flags=--expose-gc'], protocolTimeout: 300_000 });
}
