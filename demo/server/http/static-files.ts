import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A built file, read once at the start. */
export interface StaticFile {
  readonly path: string;
  readonly body: Buffer;
  readonly type: string;
  /** `sha384-…`, as in an `integrity` attribute. */
  readonly integrity: string;
}

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
]);

/** All files of a folder, by the path that they are served under. None where there is no such folder. */
export function readFiles(folder: string, prefix: string): readonly StaticFile[] {
  return list(folder).map((name) => {
    const body = readFileSync(join(folder, name));
    return {
      path: prefix + name.replaceAll('\\', '/'),
      body,
      type: types.get(extname(name)) ?? 'application/octet-stream',
      integrity: `sha384-${createHash('sha384').update(body).digest('base64')}`,
    };
  });
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch {
    return [];
  }
}

/** The build puts a hash of the content into such names, so that they never change. */
export function isImmutable(path: string): boolean {
  return /^\/(?:assets|cdn)\/.*-[\w-]{8}\.js$/.test(path);
}
