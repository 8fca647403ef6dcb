import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';

/** One thing that a site may import from the package. Paths are from the top of the package. */
export interface Entry {
  /** For instance `care-chat/transports/sse`. */
  readonly name: string;
  readonly types: string;
  readonly code: string;
}

type Target = string | { readonly types: string; readonly default: string };

/** What package.json gives to bundlers, with each `*` filled in from the built package in `folder`. */
export async function entriesOf(folder = '.'): Promise<readonly Entry[]> {
  const { name, exports } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, Target>>;
  };
  const entries: Entry[] = [];
  for (const [path, target] of Object.entries(exports)) {
    if (typeof target === 'string') continue;
    for (const star of await starsOf(folder, target.default)) {
      const fill = (text: string): string => text.replace('*', star);
      entries.push({
        name: fill(name + path.slice(1)),
        types: fill(target.types),
        code: fill(target.default),
      });
    }
  }
  return entries;
}

/** What a `*` stands for; for a path without one, one thing of no matter. */
async function starsOf(folder: string, path: string): Promise<readonly string[]> {
  if (!path.includes('*')) return [''];
  const ending = extname(path);
  const names = await readdir(`${folder}/${dirname(path)}`);
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}
