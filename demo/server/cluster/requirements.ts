import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../engines/', import.meta.url));

/** What to install for a server that is not here; undefined where it is. */
export function missingProgram(program: 'nats-server' | 'redis-server'): string | undefined {
  if (spawnSync(program, ['--version']).error === undefined) return undefined;
  return `${program} is not installed: apt-get install -y ${program}`;
}

/** Brings the engines' clients, if they are not here yet. Tells what to do where that fails. */
export function bringClients(): string | undefined {
  if (isInstalled()) return undefined;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0
    ? undefined
    : `The clients of the engines could not be installed. Is the registry reached? npm ci --ignore-scripts --prefix ${folder}`;
}

function isInstalled(): boolean {
  const { dependencies = {} } = read(`${folder}package.json`);
  return Object.entries(dependencies).every(([name, version]) => {
    const file = `${folder}node_modules/${name}/package.json`;
    return existsSync(file) && read(file).version === version;
  });
}

interface Package {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function read(file: string): Package {
  return JSON.parse(readFileSync(file, 'utf8')) as Package;
}
