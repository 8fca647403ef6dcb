import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../', import.meta.url));

/** What to install for a package of this folder; undefined where it is here. */
export function missingPackage(name: string): string | undefined {
  if (existsSync(`${folder}node_modules/${name}`)) return undefined;
  return `${name} is not installed: npm ci --ignore-scripts --prefix test/backends`;
}
