import type { Conversation } from '../conversation/conversation.ts';
import { entriesOf, sinceLastRead } from '../conversation/select.ts';
import type { Messages } from '../messages/messages.ts';
import {
  polite,
  silence,
  subjects,
  together,
  type Announcement,
  type Speech,
  type Voice,
} from './announcement.ts';
import { changedEntries, changedOwn, type EntryChange } from './changes.ts';
import { connectionSpeech } from './connection-speech.ts';
import { messageSpeech, unreadSpeech } from './message-speech.ts';
import { noticeSpeech } from './notice-speech.ts';
import { ownSpeech } from './own-speech.ts';
import { preferred } from './preferred.ts';
import { queueSpeech } from './queue-speech.ts';
import { typingSpeech } from './typing-speech.ts';

/**
 * What a screen reader is given to say when one state of the conversation has followed another.
 *
 * The whole policy of accessibility.md 9.3, as a function of two states: each message of the other side once
 * and when it is complete, each line of the system once, own messages never, history never; and of this what the
 * customer wants to hear. When it is said is for the queue (announcer-queue.ts) to decide.
 */
export function announce(before: Conversation, after: Conversation, voice: Voice): Speech {
  if (before === after) return silence;
  const { messages } = voice;
  const speech = together([
    connectionSpeech(before, after, messages),
    ...changedOwn(before, after).map((change) => ownSpeech(change, after, messages)),
    ...newsIn(before, after).map((change) => entrySpeech(change, after, voice)),
    queueSpeech(before, after, voice),
    voice.late?.changes(before, after, messages) ?? silence,
    typingSpeech(before, after, voice),
    unreadSpeech(before, after, voice),
    restoredSpeech(before, after, messages),
    earlierSpeech(before, after, messages),
  ]);
  const said = preferred(speech, voice);
  return after.reading ? said : { ...said, say: said.say.flatMap((one) => whileClosed(one, messages)) };
}

function entrySpeech(change: EntryChange, after: Conversation, voice: Voice): Speech {
  return change.after.kind === 'notice'
    ? noticeSpeech(change.after, after, voice)
    : messageSpeech(change, after, voice);
}

/**
 * The entries that are new to the customer. Of what is read back before the first connection stands, it is what
 * came while the page was loaded; and where the conversation has only begun, its greeting.
 */
function newsIn(before: Conversation, after: Conversation): readonly EntryChange[] {
  if (before.connection.established) return changedEntries(before.timeline, after.timeline);
  if (!after.connection.established) return [];
  const isRestored = after.restored > 0;
  if (!isRestored && !after.reading) return [];
  const news = isRestored ? sinceLastRead(after) : [...entriesOf(after.timeline)];
  return news.map((entry) => ({ before: undefined, after: entry }));
}

/** That an earlier conversation goes on, once, when the customer first has it in view. */
function restoredSpeech(before: Conversation, after: Conversation, messages: Messages): Speech {
  const isFirstSeen = after.reading && !(before.reading && before.connection.established);
  // What is unread is told with its own count.
  if (!isFirstSeen || after.restored === 0 || before.unread > 0) return silence;
  return { cancel: [], say: [polite(4, messages.speech.restored(after.restored), { id: 'restored' })] };
}

/** The customer has loaded what stands before all that was there: how much it is, and no word of it. */
function earlierSpeech(before: Conversation, after: Conversation, messages: Messages): Speech {
  const oldest = before.timeline.blocks[0]?.number;
  const first = after.timeline.blocks[0]?.number;
  if (oldest === undefined || first === undefined || first >= oldest) return silence;
  const loaded = after.timeline.blocks.filter(({ number }) => number < oldest);
  const count = loaded.flatMap(({ entries }) => entries).filter(({ kind }) => kind === 'message').length;
  return count === 0 ? silence : { cancel: [], say: [polite(5, messages.speech.earlier(count))] };
}

/** Closed, the panel says only what matters, and says that it is Help that speaks. */
function whileClosed(announcement: Announcement, messages: Messages): readonly Announcement[] {
  if (announcement.urgency === 5 || announcement.subject === subjects.assistant) return [];
  if (announcement.subject === subjects.unread) return [announcement];
  return [{ ...announcement, text: messages.speech.whileClosedPrefix(announcement.text) }];
}
