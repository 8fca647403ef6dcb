import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the builds are made of. */
const sources = [
  'src',
  'demo',
  'vite.config.ts',
  'package-lock.json',
  'package.json',
  'custom-elements.json',
];

/** Written last, so that it is younger than every source only after a whole build. */
export const stamp = 'dist/cdn/integrity.json';

/** Whether a source is younger than the last whole build, or there was none. */
export async function isStale(): Promise<boolean> {
  const built = await stat(stamp).catch(() => undefined);
  if (built === undefined) return true;
  const times = await Promise.all(sources.map(youngest));
  return Math.max(...times) > built.mtimeMs;
}

/** When a file, or anything in a folder, was last changed. A folder's own time tells of files taken away. */
async function youngest(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await readdir(path);
  const times = await Promise.all(inside.map((name) => youngest(join(path, name))));
  return Math.max(found.mtimeMs, ...times);
}
