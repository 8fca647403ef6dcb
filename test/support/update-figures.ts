/** Writes the sizes of the present build into README.md, and what of the manifest can be themed. Part of `npm run analyze`. */
import { readFile, writeFile } from 'node:fs/promises';
import { isBuilt } from '../budgets/built.ts';
import { withFigures } from './figures.ts';
import { withTheming } from './theming-table.ts';

const text = await withTheming(await readFile('README.md', 'utf8'));
await writeFile('README.md', isBuilt ? withFigures(text) : text);
if (!isBuilt) {
  console.error('Nothing is built, so README.md keeps its figures: npm run build');
}
