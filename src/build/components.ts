import { readFile } from 'node:fs/promises';

/** Somebody else's work that is in our files; for a site's inventory of scripts. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier. */
  readonly licence: string;
}

/** The packages that these modules of a build are from, each once, by name. */
export async function componentsOf(modules: Iterable<string>): Promise<readonly Component[]> {
  const names = new Set([...modules].map(packageOf).filter((name) => name !== undefined));
  return Promise.all([...names].sort().map(describe));
}

/** `@scope/name` or `name`, out of the path of a module; none of our own is in a package. */
function packageOf(module: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
}

async function describe(name: string): Promise<Component> {
  const text = await readFile(`node_modules/${name}/package.json`, 'utf8');
  const { version, license } = JSON.parse(text) as { readonly version?: string; readonly license?: string };
  if (!version || !license) throw new Error(`${name} does not name its version and licence`);
  return { name, version, licence: license };
}
