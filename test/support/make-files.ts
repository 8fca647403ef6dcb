import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChosenFile } from './command-types.ts';

let folder: Promise<string> | undefined;

/** Real files, to be chosen by a browser; gives where they are. They are gone when the tests are. */
export async function makeFiles(files: readonly ChosenFile[]): Promise<string[]> {
  folder ??= mkdtemp(join(tmpdir(), 'care-files-'));
  const place = await mkdtemp(join(await folder, 'chosen-'));
  return Promise.all(
    files.map(async ({ name, text, bytes = text.length }) => {
      const path = join(place, name);
      await writeFile(path, text.padEnd(bytes, '.').slice(0, bytes));
      return path;
    }),
  );
}

export async function removeFiles(): Promise<void> {
  if (folder) await rm(await folder, { recursive: true });
  folder = undefined;
}

process.once('beforeExit', () => void removeFiles());
