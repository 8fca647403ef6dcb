import type { Messages } from '../messages/messages.ts';
import type { Announcement, Growing } from './announcement.ts';
import { longestSpeech, sentencesIn, shortened } from './spoken-words.ts';

/**
 * An answer that takes long to be written is told while it grows: whole sentences, some seconds apart, and its end.
 *
 * Each token in a live region would be heard again and again (accessibility.md D5), and silence for half a minute
 * is no answer. What takes less than `growingAfter` is told once, when it is whole.
 */

/** Seconds from the first piece until it is told in parts. */
export const growingAfter = 8;
/** Seconds from one part to the next, at least. */
export const growingEvery = 2;

/** The whole sentences that may be told next, after those that have been; empty where there is none. */
export function nextSentences(growing: Growing, told: string): string {
  const { text } = growing;
  if (growing.whole || !text.startsWith(told)) return '';
  return text.slice(told.length, Math.max(told.length, sentencesIn(text.slice(0, longestSpeech)))).trim();
}

/** What is said of it now, and with it all that has been told by then. */
export function told(
  announcement: Announcement & { readonly growing: Growing },
  before: string,
  messages: Messages,
): Announcement {
  const { growing } = announcement;
  const { said, endOfMessage } = messages.speech;
  if (!growing.whole) {
    const words = nextSentences(growing, before);
    const text = before === '' ? said(growing.sender, words) : words;
    const until = growing.text.indexOf(words, before.length) + words.length;
    return { ...announcement, text, growing: { ...growing, text: growing.text.slice(0, until) } };
  }
  // The answer became another than it was while it grew: then the whole of it is news.
  if (before === '' || !growing.text.startsWith(before)) return announcement;
  const whole = shortened(growing.text, messages);
  const rest = whole.slice(before.length).trim();
  const end = whole === growing.text ? endOfMessage : '';
  return { ...announcement, text: [rest, growing.after, end].filter((part) => part !== '').join(' ') };
}
