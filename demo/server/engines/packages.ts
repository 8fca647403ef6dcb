import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * A client package of an engine, which only whoever chooses that engine installs. The caller says of it what it
 * uses: an installation without it must still be type-checked.
 */
export async function bring<Package>(name: string): Promise<Package> {
  try {
    return (await import(name)) as Package;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(`${name} is not installed: npm ci --ignore-scripts --prefix ${folder}`, { cause: error });
  }
}
