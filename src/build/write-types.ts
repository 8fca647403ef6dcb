import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { entriesOf } from './entries.ts';
import { pruneDeclarations } from './prune-declarations.ts';

const folder = 'dist/npm';
const source = 'src/frameworks';

/** The declarations of what bundlers import, beside their code. After Vite, which empties the folder. */
export async function writeTypes(): Promise<void> {
  execFileSync(process.execPath, [
    'node_modules/@typescript/native/bin/tsc',
    ...['--project', 'src/build/tsconfig.types.json'],
  ]);
  await copyFrameworks();
  const entries = await entriesOf();
  await keepWhatIsReached(entries.map(({ types }) => posix.normalize(types)));
}

/** Types alone, written by hand since each speaks of a framework that is not installed here. */
async function copyFrameworks(): Promise<void> {
  const names = (await readdir(source)).filter((name) => name.endsWith('.d.ts'));
  await mkdir(join(folder, 'frameworks'), { recursive: true });
  await Promise.all(names.map((name) => copyFile(join(source, name), join(folder, 'frameworks', name))));
  // What importing one of them does at run time.
  await writeFile(join(folder, 'types-only.js'), 'export {};\n');
}

/** What the element's doc comment lists for custom-elements.json; in a tooltip it would be forty lines more. */
const listed = /^ \* @(?:tagname|fires|slot|attr|csspart|cssproperty|cssState)\b.*\n/gm;

async function keepWhatIsReached(entries: readonly string[]): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const paths = names
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => posix.join(folder, slashed(name)));
  const texts = new Map<string, string>();
  for (const path of paths) texts.set(path, await readFile(path, 'utf8'));
  const kept = pruneDeclarations(texts, entries);
  await Promise.all(paths.filter((path) => !kept.has(path)).map((path) => rm(path)));
  await Promise.all([...kept].map(([path, text]) => writeFile(path, text.replace(listed, ''))));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
