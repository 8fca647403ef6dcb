import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { minifyHtmlLiterals } from '../../src/build/minify-html-literals.ts';

const measured = new Map<string, Promise<number>>();

/**
 * What a page pays for a driver: bytes in brotli, minified by Vite, beyond those of `care-chat/transport` and of
 * whatever is `there`.
 */
export async function bytesOf(module: string, ...there: readonly string[]): Promise<number> {
  const before = ['./transport.ts', ...there];
  return (await sizeOnce(...before, module)) - (await sizeOnce(...before));
}

/** What these modules of `src` and all that they import weigh, but for Lit: bytes in brotli, minified by Vite. */
export function sizeOnce(...modules: readonly string[]): Promise<number> {
  const known = measured.get(modules.join()) ?? size(...modules);
  measured.set(modules.join(), known);
  return known;
}

async function size(...modules: readonly string[]): Promise<number> {
  const entry = `${process.cwd()}/src/measured.ts`;
  const made = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      minifyHtmlLiterals(),
      {
        name: 'measured-entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? modules.map((one) => `export * from '${one}';`).join('') : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { external: /^lit/, output: { minify: true } },
    },
  });
  const [first] = [made].flat();
  if (!first || !('output' in first)) throw new Error('vite only watches');
  // What is loaded late, as the sending of files, is paid for by those who do it; what it shares, by all.
  const chunks = new Map(first.output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])));
  const needed = new Set([first.output[0].fileName]);
  for (const name of needed) for (const other of chunks.get(name)?.imports ?? []) needed.add(other);
  return brotliCompressSync([...needed].map((name) => chunks.get(name)?.code).join('')).byteLength;
}
