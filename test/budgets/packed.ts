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

/** Packs into a folder, without running any script. */
export async function pack(into: string): Promise<PackReport> {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    shell: process.platform === 'win32',
  });
  const [report] = JSON.parse(stdout) as readonly PackReport[];
  if (report === undefined) throw new Error('npm pack tells of no package');
  return report;
}

/** What is packed, unpacked into a folder in the place of what was there. */
export async function unpackInto(folder: string): Promise<PackReport> {
  const away = await mkdtemp(join(tmpdir(), 'care-chat-packed-'));
  const report = await pack(away);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run('tar', ['-xzf', join(away, report.filename), '-C', folder, '--strip-components=1']);
  await rm(away, { recursive: true });
  return report;
}

/**
 * Far from this repository, so that nothing is found by going up. The dependencies are links to those installed
 * here: no registry has to be reached. `npm run test:frameworks` installs them as a site would.
 */
export async function packAndUnpack(): Promise<Packed> {
  const site = await mkdtemp(join(tmpdir(), 'care-chat-site-'));
  const folder = join(site, 'node_modules/care-chat');
  const { size, files } = await unpackInto(folder);
  for (const name of await dependenciesOf(folder)) await link(name, site);
  const remove = (): Promise<void> => rm(site, { recursive: true });
  return { site, folder, bytes: size, files: files.map(({ path }) => path), remove };
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
