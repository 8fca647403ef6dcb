import { deepestList, type List, type ListItem } from './document.ts';
import { parseInlines } from './inlines.ts';

/** One item as its lines stand in the message. */
export interface ItemLines {
  /** How many spaces stand before the mark. */
  readonly indent: number;
  readonly ordered: boolean;
  readonly number: number;
  readonly lines: string[];
}

/** The item that a line begins, if it begins one: "- words", "* words", "3. words". */
export function itemIn(line: string): ItemLines | undefined {
  const found = /^( *)(?:[-*+]|(\d{1,3})[.)])(?: (.*)|)$/.exec(line.replaceAll('\t', '  '));
  if (!found) return undefined;
  const [, indent = '', number, words = ''] = found;
  return {
    indent: indent.length,
    ordered: number !== undefined,
    number: Number(number ?? 1),
    lines: [words.trim()],
  };
}

/** A list with the lists in it: an item that stands two spaces further in than the one before belongs to it. */
export function listOf(items: readonly ItemLines[]): List {
  const root: OpenList = { indent: items[0]?.indent ?? 0, list: emptyList(items[0]) };
  const open = [root];
  for (const item of items) {
    while (open.length > 1 && item.indent < (open.at(-1)?.indent ?? 0)) open.pop();
    place(open, item);
  }
  return root.list;
}

interface GrowingItem extends ListItem {
  readonly lists: GrowingList[];
}

interface GrowingList extends List {
  readonly items: GrowingItem[];
}

interface OpenList {
  readonly indent: number;
  readonly list: GrowingList;
}

function place(open: OpenList[], item: ItemLines): void {
  const inner = open.at(-1);
  const parent = inner?.list.items.at(-1);
  if (inner && parent && item.indent >= inner.indent + 2 && open.length < deepestList) {
    const list = emptyList(item);
    parent.lists.push(list);
    open.push({ indent: item.indent, list });
  }
  open.at(-1)?.list.items.push({ inlines: parseInlines(item.lines.join('\n')), lists: [] });
}

function emptyList(first: ItemLines | undefined): GrowingList {
  return { kind: 'list', ordered: first?.ordered ?? false, start: first?.number ?? 1, items: [] };
}
