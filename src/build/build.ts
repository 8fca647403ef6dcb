/** `npm run build`: the widget for script tags and for bundlers, what editors read, the list of hashes, the demo. `--if-stale`: only when needed. */
import { readFile } from 'node:fs/promises';
import { build } from 'vite';
import { buildWidget } from './build-widget.ts';
import { componentsOf } from './components.ts';
import { writeEditorData } from './editors/write-editor-data.ts';
import { writeIntegrity } from './integrity.ts';
import { writeTypes } from './write-types.ts';
import { isStale } from './stale.ts';

if (!process.argv.includes('--if-stale') || (await isStale())) {
  const modules = await buildWidget();
  for (const mode of ['npm', 'demo']) await build({ mode, logLevel: 'warn' });
  await writeTypes();
  const { name, version, license } = JSON.parse(await readFile('package.json', 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  };
  await writeEditorData({ name, version });
  const components = await componentsOf(modules);
  const { files } = await writeIntegrity('dist/cdn', { version, licence: license, components });
  for (const { file, bytes, gzip, brotli } of files) {
    console.log(`${file}: ${bytes} B, ${gzip} B gzip, ${brotli} B brotli`);
  }
}
