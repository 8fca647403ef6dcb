import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readElement } from '../read-manifest.ts';
import { cssData, htmlData } from './vs-code.ts';
import { webTypes } from './web-types.ts';

/** Writes what editors read, out of custom-elements.json: into `dist/editors`, or another folder. */
export async function writeEditorData(
  release: { readonly name: string; readonly version: string },
  folder = 'dist/editors',
): Promise<void> {
  const element = await readElement();
  const files = {
    'web-types.json': webTypes(element, release),
    'vscode.html-custom-data.json': htmlData(element),
    'vscode.css-custom-data.json': cssData(element),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), `${JSON.stringify(content, null, 1)}\n`);
  }
}
