import { existsSync, readFileSync } from 'node:fs';
import type { FileRecord, IntegrityList } from '../../src/build/integrity.ts';

const folder = 'dist/cdn';

/** Whether there is a build to judge; `npm test` makes one first. */
export const isBuilt = existsSync(`${folder}/integrity.json`);

/** What was built, from its own list. */
export function builtFiles(): readonly FileRecord[] {
  return (JSON.parse(readFileSync(`${folder}/integrity.json`, 'utf8')) as IntegrityList).files;
}

export function builtFile(file: string): FileRecord {
  const found = builtFiles().find((record) => record.file === file);
  if (found === undefined) throw new Error(`${folder}/${file} was not built`);
  return found;
}

/** A built file and every file that it cannot start without: its static imports, and theirs. */
export function withStaticImports(file: string, seen = new Set<string>()): FileRecord[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const code = readFileSync(`${folder}/${file}`, 'utf8');
  const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(
    ([, name = '']) => name,
  );
  return [builtFile(file), ...imports.flatMap((name) => withStaticImports(name, seen))];
}

/** Fetched in every conversation, though the panel does not wait for them: the number for fraud, the settings. */
const alwaysFetched = ['urgent', 'indexed-db-storage'] as const;

/** Each file, once, that an ordinary conversation fetches. */
export function ordinaryConversation(): readonly FileRecord[] {
  const seen = new Set<string>();
  return ['panel', ...alwaysFetched].flatMap((name) => withStaticImports(chunk(name), seen));
}

/** The lazy chunk whose name begins so. */
export function chunk(name: string): string {
  const found = builtFiles().find(({ file }) => file.startsWith(`${name}-`));
  if (found === undefined) throw new Error(`No chunk named ${name} was built`);
  return found.file;
}

export function sum(records: readonly FileRecord[], unit: 'bytes' | 'gzip' | 'brotli'): number {
  return records.reduce((total, record) => total + record[unit], 0);
}

/** One line for each file, so that a budget that fails says which file grew. */
export function listed(records: readonly FileRecord[]): string {
  return records
    .map(({ file, bytes, gzip, brotli }) => `${file}: ${bytes} B, ${gzip} gzip, ${brotli} brotli`)
    .join('\n');
}
