import type { Conversation } from '../conversation/conversation.ts';
import { hasPerson, maySend } from '../conversation/select.ts';
import type { Messages } from '../messages/messages.ts';
import { polite, silence, subjects, type Speech } from './announcement.ts';
import type { TopicSpeech } from './late-speech.ts';

/**
 * Whether people are there, once for each change and only while the customer looks: where they are is the
 * ordinary case, and is told only after they were not.
 */
export const callbackSpeech: TopicSpeech = {
  mannerOf: () => ({ urgency: 2 }),
  changes(before, after, messages) {
    const text = availabilityText(before, after, messages);
    if (text === undefined) return silence;
    const about = { subject: subjects.availability };
    return { cancel: [subjects.availability], say: [polite(4, text, about)] } satisfies Speech;
  },
};

export const noteSpeech: TopicSpeech = { mannerOf: () => ({ urgency: 2 }), changes: () => silence };

function availabilityText(before: Conversation, after: Conversation, { late }: Messages): string | undefined {
  const [old, now] = [before.contact.availability, after.contact.availability];
  const isNews = old?.state !== now?.state || old?.opensAt !== now?.opensAt;
  if (!late || !now || !isNews || !after.reading || hasPerson(after) || !maySend(after)) return undefined;
  switch (now.state) {
    case 'offline':
      return late.callback.away(now);
    case 'unknown':
      return late.callback.unknown;
    case 'online':
      return old === undefined ? undefined : late.callback.here;
  }
}
