import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const isThere = (): boolean => existsSync(`${folder}/node_modules/react-aria`);

/**
 * What real pages are made of, installed beside this when it is needed first (60 MB). Gives why its tests are to be
 * skipped, or false. Where `CI` is set they run, and fail without it.
 */
export function reasonToSkipParts(): string | false {
  if (!isThere()) {
    // No script of a package is run.
    spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
  }
  if (isThere() || process.env['CI'] !== undefined) return false;
  return 'Turbo and React Aria are not installed. Is the registry reached? cd test/strange && npm ci';
}

/** A script of a page's own, with the parts that it imports. */
export async function bundleOfParts(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles[0]!.text;
}
