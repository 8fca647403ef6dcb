import { cleanText } from '../text/clean.ts';
import { placedBlocks } from './blocks.ts';
import type { Block } from './document.ts';

/**
 * The small Markdown that a message may be written in: paragraphs, lists, code, strong, emphasis, links.
 *
 * The text is cleaned first. Everything else (HTML, images, tables, headings) becomes plain words. The time is
 * linear in the text, and nothing that it is given makes it throw.
 */
export function parseMarkdown(text: string): readonly Block[] {
  return placedBlocks(cleanText(text), 0).map(({ block }) => block);
}

/** Reads a text that is still growing. */
export interface MarkdownStream {
  /**
   * The blocks of all the text so far. Blocks that can change no more are the same objects as before, so a
   * view draws only the last; a text that does not go on from the last one is read anew.
   */
  push(text: string): readonly Block[];
}

export function createMarkdownStream(): MarkdownStream {
  let progress = beginning;
  return {
    push(text) {
      if (!text.startsWith(progress.raw)) progress = beginning;
      const lineStart = text.lastIndexOf('\n') + 1;
      const settled = progress.settled + cleanText(text.slice(progress.settledRaw, lineStart));
      const placed = placedBlocks(settled + cleanText(text.slice(lineStart)), progress.openAt);
      // A block is closed once the next one stands on a whole line: a line that grows may yet join the last.
      const closing = Math.max(
        0,
        placed.findLastIndex(({ at }) => at < settled.length),
      );
      progress = {
        raw: text,
        settledRaw: lineStart,
        settled,
        closed: [...progress.closed, ...placed.slice(0, closing).map(({ block }) => block)],
        openAt: placed[closing]?.at ?? progress.openAt,
      };
      return [...progress.closed, ...placed.slice(closing).map(({ block }) => block)];
    },
  };
}

/** How far a growing text has been read. */
interface Progress {
  readonly raw: string;
  /** The cleaned text up to the last line feed, and how much of `raw` that is. */
  readonly settled: string;
  readonly settledRaw: number;
  readonly closed: readonly Block[];
  /** Where in the cleaned text the first block begins that may still change. */
  readonly openAt: number;
}

const beginning: Progress = { raw: '', settled: '', settledRaw: 0, closed: [], openAt: 0 };
