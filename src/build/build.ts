/** `npm run build`: the widget in both forms, the list of their hashes, the demo. `--if-stale`: only when needed. */
import { readFile } from 'node:fs/promises';
import { build } from 'vite';
import { writeIntegrity } from './integrity.ts';
import { isStale } from './stale.ts';

if (!process.argv.includes('--if-stale') || (await isStale())) {
  for (const mode of ['cdn', 'all', 'demo']) await build({ mode, logLevel: 'warn' });
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const { files } = await writeIntegrity('dist/cdn', version);
  for (const { file, bytes, gzip, brotli } of files) {
    console.log(`${file}: ${bytes} B, ${gzip} B gzip, ${brotli} B brotli`);
  }
}
