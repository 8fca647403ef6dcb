import type { Block, Inline, List } from './document.ts';

/** A message as one line to be spoken: marks are gone, links are their labels, list items are sentences. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map(textOfBlock)
    .filter((text) => text !== '')
    .map((text, index, all) => (index < all.length - 1 ? sentence(text) : text))
    .join(' ');
}

/** Words of one paragraph on one line. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(textOfInline).join('');
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return textOf(block.inlines).trim();
    case 'list':
      return textOfList(block);
    case 'code-block':
      return block.text.replaceAll('\n', ' ').trim();
  }
}

function textOfList(list: List): string {
  return list.items
    .flatMap((item, index) => {
      const words = textOf(item.inlines).trim();
      const own = words && sentence(list.ordered ? `${list.start + index}. ${words}` : words);
      return [own, ...item.lists.map(textOfList)];
    })
    .filter((text) => text !== '')
    .join(' ');
}

function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'strong':
    case 'emphasis':
      return textOf(inline.inlines);
    case 'link':
      return inline.label;
    case 'break':
      return ' ';
  }
}

function sentence(text: string): string {
  return /[.!?:;,…]$/.test(text) ? text : `${text}.`;
}
