/** `npm run build`: the widget for script tags and for bundlers, the list of hashes, the demo. `--if-stale`: only when needed. */
import { readFile } from 'node:fs/promises';
import { build } from 'vite';
import { writeIntegrity } from './integrity.ts';
import { writeTypes } from './write-types.ts';
import { isStale } from './stale.ts';

if (!process.argv.includes('--if-stale') || (await isStale())) {
  for (const mode of ['cdn', 'all', 'offer', 'npm', 'demo']) await build({ mode, logLevel: 'warn' });
  writeTypes();
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const { files } = await writeIntegrity('dist/cdn', version);
  for (const { file, bytes, gzip, brotli } of files) {
    console.log(`${file}: ${bytes} B, ${gzip} B gzip, ${brotli} B brotli`);
  }
}
