import type { Block, Inline, Link, List } from '../../../src/core/markdown/document.ts';

/** Every inline of a message, at every depth. */
export function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return deep(block.inlines);
    return block.kind === 'list' ? inListOf(block) : [];
  });
}

export function linksOf(blocks: readonly Block[]): readonly Link[] {
  return inlinesOf(blocks).filter((inline) => inline.kind === 'link');
}

/** How many marks stand around the innermost word. */
export function depthOf(inlines: readonly Inline[]): number {
  const depths = inlines.map((inline) => ('inlines' in inline ? 1 + depthOf(inline.inlines) : 0));
  return depths.reduce((most, depth) => Math.max(most, depth), 0);
}

export function listDepthOf(list: List): number {
  const depths = list.items.flatMap((item) => item.lists.map(listDepthOf));
  return 1 + depths.reduce((most, depth) => Math.max(most, depth), 0);
}

function inListOf(list: List): readonly Inline[] {
  return list.items.flatMap((item) => [...deep(item.inlines), ...item.lists.flatMap(inListOf)]);
}

function deep(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline) => ('inlines' in inline ? [inline, ...deep(inline.inlines)] : [inline]));
}
