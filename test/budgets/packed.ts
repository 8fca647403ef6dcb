import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What `npm pack` makes, installed in a folder that has nothing else than what the package itself asks for. */
export interface Packed {
  /** The site's folder; `node_modules` in it holds the package and its dependencies. */
  readonly site: string;
  /** The package as it is unpacked there. */
  readonly folder: string;
  /** Of the packed file. */
  readonly bytes: number;
  /** Paths from the top of the package. */
  readonly files: readonly string[];
  remove(): Promise<void>;
}

interface PackReport {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/**
 * Far from this repository, so that nothing is found by going up. The dependencies are links to those installed
 * here: no registry has to be reached. `npm run test:frameworks` installs them as a site would.
 */
export async function packAndUnpack(): Promise<Packed> {
  const site = await mkdtemp(join(tmpdir(), 'care-chat-site-'));
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', site], {
    shell: process.platform === 'win32',
  });
  const [report] = JSON.parse(stdout) as readonly PackReport[];
  if (report === undefined) throw new Error('npm pack tells of no package');
  const folder = join(site, 'node_modules/care-chat');
  await mkdir(folder, { recursive: true });
  await run('tar', ['-xzf', join(site, report.filename), '-C', folder, '--strip-components=1']);
  for (const name of await dependenciesOf(folder)) await link(name, site);
  return {
    site,
    folder,
    bytes: report.size,
    files: report.files.map(({ path }) => path),
    remove: () => rm(site, { recursive: true }),
  };
}

async function link(name: string, site: string): Promise<void> {
  const to = join(site, 'node_modules', name);
  await mkdir(dirname(to), { recursive: true });
  await symlink(resolve('node_modules', name), to, 'junction');
}

async function dependenciesOf(folder: string): Promise<readonly string[]> {
  const { dependencies = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies);
}
