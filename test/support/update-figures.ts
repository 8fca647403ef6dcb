/** Writes the sizes of the present build into README.md. Part of `npm run analyze`. */
import { readFile, writeFile } from 'node:fs/promises';
import { isBuilt } from '../budgets/built.ts';
import { withFigures } from './figures.ts';

if (isBuilt) {
  const text = await readFile('README.md', 'utf8');
  await writeFile('README.md', withFigures(text));
} else {
  console.error('Nothing is built, so README.md keeps its figures: npm run build');
}
