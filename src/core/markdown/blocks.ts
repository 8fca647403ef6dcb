import type { Block } from './document.ts';
import { parseInlines } from './inlines.ts';
import { itemIn, listOf, type ItemLines } from './lists.ts';

/** A block, and where in the text it begins. */
export interface PlacedBlock {
  readonly at: number;
  readonly block: Block;
}

/**
 * The blocks of a text from `from` on, line by line.
 *
 * A block depends on no line before its own first, so that a text that grows is read again only from the last
 * block on (parse.ts). Headings are strong paragraphs, and a table stays the lines that it is written in:
 * neither a heading nor a table of somebody else's may change how our panel is read out.
 */
export function placedBlocks(text: string, from: number): readonly PlacedBlock[] {
  const found: PlacedBlock[] = [];
  let open: OpenBlock | undefined;
  let at = from;
  for (const line of text.slice(from).split('\n')) {
    if (!open?.takes(line)) {
      if (open) found.push({ at: open.at, block: open.close() });
      open = opened(line, at);
    }
    at += line.length + 1;
  }
  if (open) found.push({ at: open.at, block: open.close() });
  return found;
}

interface OpenBlock {
  readonly at: number;
  /** Works a line in, or refuses it. */
  takes(line: string): boolean;
  close(): Block;
}

// What follows the fence on its line is the name of a language, and of no use to a customer.
const fence = /^ *``` *[\w+#.-]*\s*$/;
const fenceEnd = /^ *```\s*$/;
const heading = /^ {0,3}#{1,6} +/;

function opened(line: string, at: number): OpenBlock | undefined {
  if (line.trim() === '') return undefined;
  if (fence.test(line)) return codeBlock(at);
  const item = itemIn(line);
  if (item) return list(item, at);
  return heading.test(line) ? strongParagraph(line.replace(heading, '').trim(), at) : paragraph(line, at);
}

function codeBlock(at: number): OpenBlock {
  const lines: string[] = [];
  let closed = false;
  return {
    at,
    takes(line) {
      if (closed) return false;
      closed = fenceEnd.test(line);
      if (!closed) lines.push(line);
      return true;
    },
    close: () => ({ kind: 'code-block', text: lines.join('\n') }),
  };
}

function list(first: ItemLines, at: number): OpenBlock {
  const items = [first];
  return {
    at,
    takes(line) {
      if (line.trim() === '') return true;
      const item = itemIn(line);
      // A list of the other kind at the outer edge is a list of its own.
      if (item && (item.indent > first.indent + 1 || item.ordered === first.ordered)) items.push(item);
      else if (!item && /^ {2,}\S/.test(line) && !fence.test(line)) items.at(-1)?.lines.push(line.trim());
      else return false;
      return true;
    },
    close: () => listOf(items),
  };
}

function paragraph(first: string, at: number): OpenBlock {
  const lines = [first.trim()];
  return {
    at,
    takes(line) {
      if (line.trim() === '' || fence.test(line) || heading.test(line) || itemIn(line)) return false;
      lines.push(line.trim());
      return true;
    },
    close: () => ({ kind: 'paragraph', inlines: parseInlines(lines.join('\n')) }),
  };
}

function strongParagraph(title: string, at: number): OpenBlock {
  return {
    at,
    takes: () => false,
    close: () => ({ kind: 'paragraph', inlines: [{ kind: 'strong', inlines: parseInlines(title) }] }),
  };
}
