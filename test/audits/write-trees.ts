/**
 * `npm run audit:trees`: writes the accessibility trees of the gallery's states anew, all or those that are named,
 * and says which have changed. Read what it changes as a screen reader would: it is what customers will hear.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { openGalleryPool } from './gallery-pool.ts';
import { keptTree, keptTrees, pathOf, staleTrees, standStill, takeTree, treeFolder } from './tree-files.ts';

const names = process.argv.slice(2);
const unknown = names.filter((name) => keptTrees.every((tree) => tree.name !== name));
if (unknown.length > 0) throw new Error(`No such tree: ${unknown.join(', ')}`);

await mkdir(treeFolder, { recursive: true });
const pool = await openGalleryPool(1, standStill);
await pool.use(async (gallery) => {
  for (const tree of keptTrees.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const [kept, taken] = [await keptTree(tree.name), await takeTree(gallery, tree)];
    if (kept === taken) continue;
    await writeFile(pathOf(tree.name), taken);
    console.log(`${kept === undefined ? 'new' : 'changed'}: ${pathOf(tree.name)}`);
  }
});
await pool.close();
for (const name of names.length === 0 ? await staleTrees() : []) {
  await rm(pathOf(name));
  console.log(`gone: ${pathOf(name)}`);
}
