import type { Conversation } from '../conversation/conversation.ts';
import { newestFromOthers } from '../conversation/select.ts';
import { nameOf } from '../messages/author.ts';
import { polite, silence, subjects, type Speech, type Voice } from './announcement.ts';

/** Who stops sooner is not worth a word. */
const typingAfter = 2;

/** For those who ask for it: that somebody types, once before each message. */
export function typingSpeech(before: Conversation, after: Conversation, voice: Voice): Speech {
  const [old, now] = [before.presence.typing.at(-1), after.presence.typing.at(-1)];
  if (!voice.settings.tellTyping || old?.id === now?.id) return silence;
  const cancel = [subjects.typing];
  if (!now) return { cancel, say: [] };
  const { messages } = voice;
  const text = messages.transcript.typing(nameOf(now, messages));
  const id = `typing ${now.id} ${newestFromOthers(after)?.key ?? ''}`;
  return { cancel, say: [polite(5, text, { id, subject: subjects.typing, delaySeconds: typingAfter })] };
}
