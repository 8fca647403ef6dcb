import type { MessageEntry } from '../conversation/timeline.ts';
import type { Inline } from '../markdown/document.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { plainText } from '../markdown/plain-text.ts';
import { spell } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import { cleanText } from '../text/clean.ts';

/** Longer texts are cut at the end of a sentence; the rest is in the conversation (accessibility.md 9.4). */
export const longestSpeech = 500;
/** Enough source for that much speech, marks and all: an answer that grows is read again with each piece. */
const enough = 2000;

/** "DSP-2026-104387": signs that mean nothing as a word or as an amount. */
const code = /\b[A-Z]{1,6}-?\d[\d-]{3,}\b/g;
/** A picture with all that changes its look, as often as it stands there. */
const picture = /(\p{ExtPict})[\p{EMod}\uFE0F]*(?:\u200D\p{ExtPict}\uFE0F?)*(?:\s*\1[\p{EMod}\uFE0F]*)*/gu;

/** The words of a message as they are spoken: on one line, without marks, codes sign by sign, pictures by name. */
export function wordsOf(entry: MessageEntry, { speech }: Messages): string {
  const source = entry.text.slice(0, enough);
  return (entry.format === 'markdown' ? marked(source, speech) : cleanText(source))
    .replace(code, spell)
    .replace(picture, (all, sign: string) => {
      const name = speech.pictures.get(sign);
      return name === undefined ? all : ` (${name}) `;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

function marked(source: string, speech: Messages['speech']): string {
  const blocks = parseMarkdown(source);
  const [first] = blocks;
  const only: Inline | undefined =
    blocks.length === 1 && first?.kind === 'paragraph' && first.inlines.length === 1
      ? first.inlines[0]
      : undefined;
  return only?.kind === 'link' ? speech.link(only.label) : plainText(blocks);
}

/** No more of a text than can be listened to, and that there is more. */
export function shortened(text: string, { speech }: Messages): string {
  if (text.length <= longestSpeech) return text;
  const end = sentencesIn(text.slice(0, longestSpeech));
  const space = text.lastIndexOf(' ', longestSpeech);
  const kept = end > 0 ? text.slice(0, end) : `${text.slice(0, space > 0 ? space : longestSpeech)}…`;
  return `${kept} ${speech.moreInConversation}`;
}

/** Where the last whole sentence of a text ends: before the space that follows it. */
export function sentencesIn(text: string): number {
  return Math.max(...['. ', '! ', '? '].map((mark) => text.lastIndexOf(mark) + 1));
}

/** The first sentence of a long text, and that there is more. */
export function firstSentence(text: string, { speech }: Messages): string {
  const end = /[.!?](?=\s)/.exec(text);
  return end ? `${text.slice(0, end.index + 1)} ${speech.moreInConversation}` : text;
}
