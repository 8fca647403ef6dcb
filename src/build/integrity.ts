import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a site, or its assessor, needs to know of one file that it serves. Sizes are in bytes. */
export interface FileRecord {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
  readonly brotli: number;
  /** For the `integrity` attribute. https://www.w3.org/TR/sri-2/ */
  readonly integrity: string;
}

export interface IntegrityList {
  readonly version: string;
  readonly files: readonly FileRecord[];
}

/** Measures every script in a folder and writes `integrity.json` beside them. */
export async function writeIntegrity(folder: string, version: string): Promise<IntegrityList> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  const files = await Promise.all(
    names.map(async (file) => measure(file, await readFile(join(folder, file)))),
  );
  const list: IntegrityList = { version, files };
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(list, null, 2)}\n`);
  return list;
}

/** The record of one file with this content. */
export function measure(file: string, content: Buffer): FileRecord {
  return {
    file,
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content).length,
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
  };
}
