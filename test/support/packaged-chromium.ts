import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** A browser on this machine, and how it wants to be started. */
export interface FoundBrowser {
  readonly path: string;
  /** Arguments that this build needs beside everybody's. */
  readonly args: readonly string[];
  /** 'shell' for a build that has no window at all. */
  readonly headless: true | 'shell';
  /** Environment that it needs beside ours. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium that lies inside the package @sparticuz/chromium, so that `npm test` runs where no browser is
 * installed. Linux on x64 only; elsewhere undefined.
 *
 * The package's own arguments are never used: they switch off the web's security. It runs whatever lies at
 * `$TMPDIR/chromium`, so it gets a temporary folder of its own before it is imported.
 */
export async function packagedChromium(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = resolve('node_modules/.cache/chromium');
  await mkdir(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    const env = { FONTCONFIG_FILE: await writeFontList(folder) };
    const args = ['--no-zygote'];
    if (!(await lacksLibraries(path))) return { path, args, headless: 'shell', env };
    await inflateLibraries();
    return { path, args, headless: 'shell', env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') } };
  } catch (error) {
    console.error(`The packaged Chromium cannot be used: ${String(error)}`);
    return undefined;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The package's own list of font folders names `/tmp/fonts`; without a single font the browser ends itself. */
async function writeFontList(folder: string): Promise<string> {
  const path = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((name) => `<dir>${name}</dir>`).join('');
  await writeFile(
    path,
    `<fontconfig>${folders}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  return path;
}

/** Whether the system lacks a library of those that the program is linked with (nss, nspr, expat). */
async function lacksLibraries(path: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('ldd', [path]);
    return stdout.includes('not found');
  } catch {
    return true;
  }
}

/** Unpacks the package's own copies of those libraries; the function for it is inside and not exported. */
async function inflateLibraries(): Promise<void> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');
  const inside = pathToFileURL(join(folder, 'build/esm/lambdafs.js')).href;
  const { inflate } = (await import(inside)) as { inflate(path: string): Promise<string> };
  await inflate(join(folder, 'bin/al2023.tar.br'));
}
