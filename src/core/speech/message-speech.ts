import type { Conversation } from '../conversation/conversation.ts';
import { entriesOf } from '../conversation/select.ts';
import type { Entry, MessageEntry } from '../conversation/timeline.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { plainText } from '../markdown/plain-text.ts';
import { nameOf } from '../messages/author.ts';
import type { Messages } from '../messages/messages.ts';
import { cleanText } from '../text/clean.ts';
import { polite, silence, subjects, type Announcement, type Speech, type Voice } from './announcement.ts';
import type { EntryChange } from './changes.ts';

/** Longer texts are cut at the end of a sentence; the rest is in the conversation. */
const longestSpeech = 500;
/** So many characters take a quarter of a minute to hear: a long reply, in the sense of the settings. */
const longReply = 200;
/** One who edits three times in a row is heard once (accessibility.md 9.3). */
const editSeconds = 5;

/** What is said of a message of the other side: once, when it is complete; then when it is changed. */
export function messageSpeech(change: EntryChange, after: Conversation, voice: Voice): Speech {
  const entry = change.after;
  if (entry.kind !== 'message' || entry.from.role === 'customer' || entry.streaming) return silence;
  const old = change.before?.kind === 'message' ? change.before : undefined;
  if (!old || old.streaming) {
    if (entry.retracted) return silence;
    // The assistant answers what it has: "Sent." would come too late, and after the answer.
    const answered = entry.from.role === 'assistant' ? [subjects.sent] : [];
    return { cancel: [subjects.assistant, ...answered], say: arrival(entry, after, voice) };
  }
  return old.text === entry.text && old.retracted === entry.retracted
    ? silence
    : correction(entry, after, voice.messages);
}

/** The announcement of a complete message. */
export function saidBy(entry: MessageEntry, { messages, settings }: Voice): Announcement {
  const sender = nameOf(entry.from, messages);
  const words = spokenText(entry, messages);
  const isTold = settings.longReplies === 'tell' && words.length > longReply;
  const heard =
    settings.longReplies === 'sentence' && words.length > longReply ? firstOf(words, messages) : words;
  const text = [isTold ? messages.speech.moreInConversation : heard, ...choicesOf(entry, messages)].join(' ');
  const { said, wroteMuch, saidTextFirst } = messages.speech;
  const sentence = isTold ? wroteMuch(sender) : (settings.textFirst ? saidTextFirst : said)(sender, text);
  return polite(3, sentence, {
    id: subjects.message(entry.id ?? entry.key),
    subject: subjects.message(entry.id ?? entry.key),
    message: { senderId: entry.from.id, sender, text },
    ...langOf(entry, messages),
  });
}

/** What is said when the customer opens the panel on messages that came meanwhile. */
export function unreadSpeech(before: Conversation, after: Conversation, voice: Voice): Speech {
  if (before.reading || !after.reading) return silence;
  const cancel = [subjects.unread];
  if (before.unread === 0) return { cancel, say: [] };
  const inbound = [...entriesOf(after.timeline)].filter(isInbound);
  const first = inbound.at(-before.unread);
  const count = polite(3, voice.messages.speech.newMessages(before.unread));
  return { cancel, say: first ? [count, saidBy(first, voice)] : [count] };
}

/** While the panel is closed only the sender is named, unless the customer wants more: others may hear it. */
function arrival(entry: MessageEntry, after: Conversation, voice: Voice): readonly Announcement[] {
  const { messages, settings } = voice;
  if (after.reading || settings.whenClosed === 'text') return [saidBy(entry, voice)];
  if (settings.whenClosed === 'nothing') return [];
  const text = messages.speech.whileClosed(nameOf(entry.from, messages), after.unread);
  return [polite(3, text, { subject: subjects.unread, everySeconds: 30 })];
}

function correction(entry: MessageEntry, after: Conversation, messages: Messages): Speech {
  const cancel = [subjects.message(entry.id ?? entry.key)];
  if (!after.reading) return { cancel, say: [] };
  const sender = nameOf(entry.from, messages);
  const subject = `correction ${entry.key}`;
  const text = entry.retracted
    ? messages.speech.removed(sender)
    : messages.speech.changed(sender, spokenText(entry, messages));
  return {
    cancel,
    say: [polite(4, text, { subject, everySeconds: editSeconds, ...langOf(entry, messages) })],
  };
}

/** The words of a message, flat and no longer than can be listened to. */
function spokenText(entry: MessageEntry, messages: Messages): string {
  const whole = entry.format === 'markdown' ? plainText(parseMarkdown(entry.text)) : cleanText(entry.text);
  const text = whole.replace(/\s+/g, ' ').trim();
  if (text.length <= longestSpeech) return text;
  const cut = text.slice(0, longestSpeech);
  const end = Math.max(...['. ', '! ', '? '].map((mark) => cut.lastIndexOf(mark) + 1));
  const space = cut.lastIndexOf(' ');
  const kept = end > 0 ? cut.slice(0, end) : `${cut.slice(0, space > 0 ? space : longestSpeech)}…`;
  return `${kept} ${messages.speech.moreInConversation}`;
}

/** The first sentence of a long text, and that there is more. */
function firstOf(text: string, { speech }: Messages): string {
  const end = /[.!?](?=\s)/.exec(text);
  return end ? `${text.slice(0, end.index + 1)} ${speech.moreInConversation}` : text;
}

function choicesOf(entry: MessageEntry, messages: Messages): readonly string[] {
  const labels = (entry.choices ?? []).map((choice) => cleanText(choice.label).trim());
  return labels.length > 0 ? [messages.speech.choices(labels)] : [];
}

function langOf(entry: MessageEntry, messages: Messages): { readonly lang?: string } {
  const { lang } = entry;
  return lang !== undefined && primary(lang) !== primary(messages.lang) ? { lang } : {};
}

function primary(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}

function isInbound(entry: Entry): entry is MessageEntry {
  return entry.kind === 'message' && entry.from.role !== 'customer' && !entry.streaming && !entry.retracted;
}
