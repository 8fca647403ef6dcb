import type { Block, List } from '../markdown/document.ts';
import { textOf } from '../markdown/plain-text.ts';
import type { Transcript, TranscriptLine } from './transcript.ts';

/** The record as plain text: one line after the other, readable without any mark. */
export function plainTranscript({ title, facts, days }: Transcript): string {
  const head = [title, ...facts.map(([term, fact]) => `${term}: ${fact}`)].join('\n');
  const body = days.map(({ heading, lines }) => [heading, ...lines.map(textOfLine)].join('\n\n'));
  return `${[head, ...body].join('\n\n')}\n`;
}

function textOfLine(line: TranscriptLine): string {
  if (line.kind === 'noted') return `${line.text} (${line.time})`;
  return [`${line.author}, ${line.time}:`, ...line.words.map(textOfBlock)].join('\n');
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return textOf(block.inlines);
    case 'list':
      return textOfList(block, '');
    case 'code-block':
      return block.text;
  }
}

function textOfList({ ordered, start, items }: List, indent: string): string {
  return items
    .flatMap(({ inlines, lists }, index) => [
      `${indent}${ordered ? `${start + index}.` : '-'} ${textOf(inlines)}`,
      ...lists.map((list) => textOfList(list, `${indent}  `)),
    ])
    .join('\n');
}
