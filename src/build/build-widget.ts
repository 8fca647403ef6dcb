import { build } from 'vite';

/**
 * Builds the files for script tags, into `folder` or `dist/cdn`. The same source gives the same bytes, wherever and
 * however often. Gives the paths of all modules that are in them.
 */
export async function buildWidget(folder?: string): Promise<ReadonlySet<string>> {
  const modules = new Set<string>();
  for (const mode of ['cdn', 'all', 'offer']) {
    const made = await build({
      ...{ mode, logLevel: 'warn' },
      ...(folder !== undefined && { build: { outDir: folder } }),
    });
    for (const one of [made].flat()) {
      if (!('output' in one)) throw new Error(`vite only watches in mode ${mode}`);
      for (const file of one.output)
        if (file.type === 'chunk') file.moduleIds.forEach((id) => modules.add(id));
    }
  }
  return modules;
}
