/**
 * `npm test`: every check and every test as a row of steps, with one closing line `N passed, N failed`.
 *
 * `--only unit,browser` runs some steps; further arguments name the test files to run. `--second-look N` runs what
 * failed once more, alone, where it is of N files at most, and names at the end what passed only then.
 * A step that fails does not stop the next, unless that needs what the failed one makes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runBrowserTests } from './browser-tests.ts';
import { runNodeTests } from './node-tests.ts';
import { secondLook } from './second-look.ts';
import { add, closingLine, describeFailure, nothing, type Failure, type Tally } from './tally.ts';

interface Step {
  readonly name: string;
  /** A step without which this one cannot run. */
  readonly needs?: string;
  /** Only reads the sources, and says nothing where all is well: such steps run side by side. */
  readonly reads?: true;
  run(files: readonly string[]): Promise<Tally>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, 'second-look': { type: 'string', default: '0' } },
});
const files = positionals.length > 0 ? positionals : await testFiles();
const browserTest = /\.browser\.test\.ts$/;
const journey = /^test\/(journeys|audits)\//;
const budget = /^test\/budgets\//;
const is = (kind: RegExp) => (file: string) => kind.test(file);
const unit = (file: string): boolean => ![browserTest, journey, budget].some((kind) => kind.test(file));

const steps: readonly Step[] = [
  { name: 'format', reads: true, run: () => check('prettier', '--check', '--log-level', 'warn', '.') },
  {
    name: 'lint',
    reads: true,
    run: () =>
      check('eslint', '--config', 'test/support/eslint.config.js', 'src', 'demo', 'test', 'vite.config.ts'),
  },
  { name: 'types', reads: true, run: () => check('tsc', '--noEmit') },
  { name: 'core-types', reads: true, run: () => check('tsc', '--project', 'src/core', '--noEmit') },
  { name: 'unit', run: (these) => runNodeTests(these.filter(unit), 2) },
  { name: 'build', run: () => command('node', '--import', 'tsx', 'src/build/build.ts', '--if-stale') },
  { name: 'budgets', run: (these) => runNodeTests(these.filter(is(budget)), 2) },
  { name: 'browser', run: (these) => runBrowserTests(these.filter(is(browserTest))) },
  {
    name: 'journeys',
    needs: 'build',
    run: (these) => runNodeTests(these.filter(is(journey)).sort(longestFirst), 3),
  },
];

const only = values.only?.split(',') ?? steps.map(({ name }) => name);
const failed = new Set<string>();
const summary: string[] = [];
const unsteady: Failure[] = [];
let total = nothing;
async function take({ name, needs, run }: Step): Promise<void> {
  console.log(`\n── ${name}`);
  if (needs !== undefined && failed.has(needs)) {
    summary.push(`${name}: not run, since ${needs} failed`);
    return;
  }
  const start = performance.now();
  const first = await run(files);
  const look = await secondLook(first, Number(values['second-look']) - unsteady.length, run);
  const { tally } = look;
  unsteady.push(...look.unsteady);
  if (tally.failed > 0) failed.add(name);
  total = add(total, tally);
  summary.push(`${name}: ${closingLine(tally)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

const asked = steps.filter((step) => only.includes(step.name));
// The linter alone is most of it and has one core; the others of its kind fit beside it on the second.
await Promise.all(asked.filter(({ reads }) => reads).map(take));
for (const step of asked.filter(({ reads }) => !reads)) await take(step);
console.log(`\n${summary.join('\n')}\n`);
if (total.failures.length > 0) console.log(`Failed:\n${total.failures.map(describeFailure).join('\n')}\n`);
if (unsteady.length > 0) {
  console.log(
    `Unsteady, passed when run alone, to be mended:\n${unsteady.map(describeFailure).join('\n')}\n`,
  );
}
console.log(closingLine(total));
process.exit(total.failed > 0 ? 1 : 0);

/** The audits of the gallery keep the processors busy, and the journeys mostly wait: side by side they take half. */
function longestFirst(one: string, other: string): number {
  const order = ['/audits/gallery', '/journeys/', '/audits/'];
  const place = (file: string): number => order.findIndex((part) => file.includes(part));
  return place(one) - place(other);
}

/** A program of node_modules that says by its exit code whether all is well; it counts as one test. */
function check(program: string, ...args: readonly string[]): Promise<Tally> {
  return command(join('node_modules/.bin', program), ...args);
}

async function command(program: string, ...args: readonly string[]): Promise<Tally> {
  const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

async function testFiles(): Promise<string[]> {
  const found = await readdir('test', { recursive: true });
  return found
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .sort();
}
