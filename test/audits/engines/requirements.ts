import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reasonToSkip } from '../../support/launch.ts';
import { packagedFile } from './engine.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Brings the engines' packages if they are not here yet. Tells what is missing and cannot be brought. */
export async function whatIsMissing(engines: readonly string[]): Promise<string[]> {
  const missing: string[] = [];
  const chromium = await reasonToSkip('chromium');
  if (chromium !== false) missing.push(chromium);
  if (engines.includes('nu') && spawnSync('java', ['-version']).status !== 0) {
    missing.push('Nu needs java: apt-get install default-jre-headless');
  }
  if (!isInstalled() && !install()) {
    missing.push(
      `The engines could not be installed. Is the registry reached? cd ${folder} && npm ci --ignore-scripts`,
    );
  }
  return missing;
}

/** No script of a package is run: one would fetch a Java of its own. */
function install(): boolean {
  console.log('Installing the engines');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function isInstalled(): boolean {
  const { dependencies } = read(new URL('package.json', import.meta.url));
  return Object.entries(dependencies ?? {}).every(([name, version]) => {
    const file = packagedFile(`${name}/package.json`);
    return existsSync(file) && read(file).version === version;
  });
}

interface Package {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function read(file: URL): Package {
  return JSON.parse(readFileSync(file, 'utf8')) as Package;
}
