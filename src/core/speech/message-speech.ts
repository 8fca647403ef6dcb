import type { Conversation } from '../conversation/conversation.ts';
import { entriesOf, isInbound } from '../conversation/select.ts';
import type { MessageEntry } from '../conversation/timeline.ts';
import { concernAbout } from '../guard/concern.ts';
import { nameOf } from '../messages/author.ts';
import type { Messages } from '../messages/messages.ts';
import { cleanText } from '../text/clean.ts';
import { polite, silence, subjects, type Announcement, type Speech, type Voice } from './announcement.ts';
import type { EntryChange } from './changes.ts';
import { growingAfter, growingEvery } from './growing.ts';
import { firstSentence, shortened, wordsOf } from './spoken-words.ts';

/** So many characters take a quarter of a minute to hear: a long reply, in the sense of the settings. */
const longReply = 200;
/** One who edits three times in a row is heard once (accessibility.md 9.3). */
const editSeconds = 5;

/** So long the word that the line is back has to be first. */
const missedAfter = 1;

/** What is said of a message of the other side: once, when it is complete; then when it is changed. */
export function messageSpeech(change: EntryChange, after: Conversation, voice: Voice): Speech {
  const entry = change.after;
  if (entry.kind !== 'message' || entry.from.role === 'customer') return silence;
  if (entry.streaming) return growth(entry, after, voice);
  const old = change.before?.kind === 'message' ? change.before : undefined;
  if (!old || old.streaming) {
    if (entry.retracted) return silence;
    // The assistant answers what it has: "Sent." would come too late, and after the answer.
    const answered = entry.from.role === 'assistant' ? [subjects.sent] : [];
    return { cancel: [subjects.assistant, ...answered], say: arrival(entry, after, voice) };
  }
  if (entry.reported && !old.reported) return { cancel: [], say: [polite(2, voice.messages.guard.reported)] };
  if (entry.translation && !old.translation) return translated(entry.translation.text, voice.messages);
  return old.text === entry.text && old.retracted === entry.retracted
    ? silence
    : correction(entry, after, voice.messages);
}

/** The customer has asked for it: in their own language, and that it is a machine's. */
function translated(text: string, { transcript }: Messages): Speech {
  return { cancel: [], say: [polite(3, `${transcript.byMachine} ${cleanText(text)}`)] };
}

/** The announcement of a complete message. */
export function saidBy(entry: MessageEntry, { messages, settings }: Voice): Announcement {
  const sender = nameOf(entry.from, messages);
  const whole = wordsOf(entry, messages);
  const words = shortened(whole, messages);
  const { said, wroteMuch, saidTextFirst, moreInConversation } = messages.speech;
  const isLong = words.length > longReply;
  const isTold = settings.longReplies === 'tell' && isLong;
  const heard = settings.longReplies === 'sentence' && isLong ? firstSentence(words, messages) : words;
  const concern = concernAbout(entry);
  const warning = concern ? [messages.guard.warning(concern)] : [];
  const meanwhile = entry.meanwhile && messages.late ? [messages.late.suspension.meanwhile] : [];
  const choices = choicesOf(entry, messages);
  const text = [isTold ? moreInConversation : heard, ...choices].join(' ');
  const sentence = isTold ? wroteMuch(sender) : (settings.textFirst ? saidTextFirst : said)(sender, text);
  const subject = subjects.message(entry.id ?? entry.key);
  return polite(3, [sentence, ...meanwhile, ...warning].join(' '), {
    id: subject,
    subject,
    message: { senderId: entry.from.id, sender, text, ...(concern && { alone: true }) },
    growing: { sender, text: whole, whole: true, after: [...choices, ...warning].join(' ') },
    everySeconds: growingEvery,
    ...langOf(entry, messages),
  });
}

/** An answer that is being written: what there is of it, for the queue to tell if it takes long. */
function growth(entry: MessageEntry, after: Conversation, { messages, settings }: Voice): Speech {
  const cancel = [subjects.assistant];
  if (!after.reading || settings.longReplies !== 'whole' || settings.textFirst) return { cancel, say: [] };
  const text = wordsOf(entry, messages);
  const growing = { sender: nameOf(entry.from, messages), text, whole: false, after: '' };
  const part = polite(3, text, {
    subject: subjects.message(entry.id ?? entry.key),
    growing,
    delaySeconds: growingAfter,
    everySeconds: growingEvery,
    ...langOf(entry, messages),
  });
  return { cancel, say: [part] };
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
  if (after.reading || settings.whenClosed === 'text') {
    // What was missed comes before the word that the line is back, and is to be heard after it.
    const isMissed = after.connection.state !== 'online';
    return [{ ...saidBy(entry, voice), ...(isMissed && { delaySeconds: missedAfter }) }];
  }
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
    : messages.speech.changed(sender, shortened(wordsOf(entry, messages), messages));
  return {
    cancel,
    say: [
      polite(4, text, {
        subject,
        delaySeconds: editSeconds,
        everySeconds: editSeconds,
        ...langOf(entry, messages),
      }),
    ],
  };
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
