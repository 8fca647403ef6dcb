import type { Conversation } from '../conversation/conversation.ts';
import { entriesOf } from '../conversation/select.ts';
import type { Entry, MessageEntry } from '../conversation/timeline.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { plainText } from '../markdown/plain-text.ts';
import { nameOf } from '../messages/author.ts';
import type { Messages } from '../messages/messages.ts';
import { cleanText } from '../text/clean.ts';
import { polite, silence, subjects, type Announcement, type Speech } from './announcement.ts';
import type { EntryChange } from './changes.ts';

/** Longer texts are cut at the end of a sentence; the rest is in the conversation. */
const longestSpeech = 500;
/** One who edits three times in a row is heard once (accessibility.md 9.3). */
const editSeconds = 5;

/** What is said of a message of the other side: once, when it is complete; then when it is changed. */
export function messageSpeech(change: EntryChange, after: Conversation, messages: Messages): Speech {
  const entry = change.after;
  if (entry.kind !== 'message' || entry.from.role === 'customer' || entry.streaming) return silence;
  const old = change.before?.kind === 'message' ? change.before : undefined;
  if (!old || old.streaming) {
    if (entry.retracted) return silence;
    // The assistant answers what it has: "Sent." would come too late, and after the answer.
    const answered = entry.from.role === 'assistant' ? [subjects.sent] : [];
    return { cancel: [subjects.assistant, ...answered], say: [arrival(entry, after, messages)] };
  }
  return old.text === entry.text && old.retracted === entry.retracted
    ? silence
    : correction(entry, after, messages);
}

/** The announcement of a complete message. */
export function saidBy(entry: MessageEntry, messages: Messages): Announcement {
  const sender = nameOf(entry.from, messages);
  const text = [spokenText(entry, messages), ...choicesOf(entry, messages)].join(' ');
  return polite(3, messages.speech.said(sender, text), {
    id: subjects.message(entry.id ?? entry.key),
    subject: subjects.message(entry.id ?? entry.key),
    message: { senderId: entry.from.id, sender, text },
    ...langOf(entry, messages),
  });
}

/** What is said when the customer opens the panel on messages that came meanwhile. */
export function unreadSpeech(before: Conversation, after: Conversation, messages: Messages): Speech {
  if (before.reading || !after.reading) return silence;
  const cancel = [subjects.unread];
  if (before.unread === 0) return { cancel, say: [] };
  const inbound = [...entriesOf(after.timeline)].filter(isInbound);
  const first = inbound.at(-before.unread);
  const count = polite(3, messages.speech.newMessages(before.unread));
  return { cancel, say: first ? [count, saidBy(first, messages)] : [count] };
}

/** While the panel is closed only the sender is named: others may hear what the page says. */
function arrival(entry: MessageEntry, after: Conversation, messages: Messages): Announcement {
  if (after.reading) return saidBy(entry, messages);
  const text = messages.speech.whileClosed(nameOf(entry.from, messages), after.unread);
  return polite(3, text, { subject: subjects.unread, everySeconds: 30 });
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
