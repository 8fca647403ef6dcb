import type { Shown } from './visitor.ts';
import type { Utterance } from './page-record.ts';

/** The announcements that bring a message, in either language. */
const message = /^(.+?) (?:said|dijo): (.*)$/;

/** How much of a message is compared: longer ones are cut when spoken, and choices follow. */
const compared = 60;

/** Author and beginning of every message that was spoken, in order. */
export function spokenMessages(spoken: readonly Utterance[]): Shown[] {
  return spoken.flatMap(({ text }) => {
    const [, author = '', words = ''] = message.exec(text) ?? [];
    return author === '' ? [] : [{ author, text: beginning(words) }];
  });
}

/** What is to be spoken of a message on screen: its author's name without the role, and its beginning. */
export function toBeSpoken({ author, text }: Shown): Shown {
  return { author: author.split(',')[0]!, text: beginning(text) };
}

/** Letters and digits alone: lists and paragraphs are joined otherwise on screen than in speech. */
function beginning(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').slice(0, compared);
}
