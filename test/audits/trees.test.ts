import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { reasonToSkip } from '../support/launch.ts';
import { openGalleryPool, type GalleryPool } from './gallery-pool.ts';
import {
  keptTree,
  keptTrees,
  pathOf,
  staleTrees,
  standStill,
  takeTree,
  writeCommand,
  type KeptTree,
} from './tree-files.ts';

const pages = 2;

describe('what a screen reader meets', { concurrency: pages, skip: await reasonToSkip('chromium') }, () => {
  let pool: GalleryPool;

  before(async () => {
    pool = await openGalleryPool(pages, standStill);
  });
  after(() => pool.close());

  for (const tree of keptTrees) {
    it(`is in "${tree.name}" as it is kept`, () => compare(pool, tree));
  }

  it('is kept of no state that is gone', async () => {
    assert.deepEqual(await staleTrees(), [], `${writeCommand.replace(/ --$/, '')} takes them away`);
  });
});

async function compare(pool: GalleryPool, tree: KeptTree): Promise<void> {
  const kept = await keptTree(tree.name);
  const taken = await pool.use((gallery) => takeTree(gallery, tree));
  const command = `${writeCommand} ${tree.name}`;
  if (kept === undefined) {
    const advice = `Read it as a screen reader would, and if it reads well, keep it: ${command}`;
    assert.fail(
      `${pathOf(tree.name)} is not there; the state is new. This is its tree.\n${advice}\n\n${taken}`,
    );
  }
  if (kept === taken) return;
  const advice = `Customers hear something else now. If that is meant, keep it: ${command}`;
  assert.fail(`${pathOf(tree.name)} differs.\n${advice}\n\n${difference(kept, taken)}`);
}

/** The lines that differ, each with its number: `-` as it was kept, `+` as it is. */
function difference(kept: string, taken: string): string {
  const [before, now] = [kept.split('\n'), taken.split('\n')];
  let start = 0;
  while (start < before.length && before[start] === now[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, now.length) - start;
  while (end < most && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  const part = (lines: readonly string[], sign: string): string[] =>
    lines.slice(start, lines.length - end).map((line) => `${sign} ${line}`);
  return [`line ${start + 1}:`, ...part(before, '-'), ...part(now, '+')].join('\n');
}
