import { sentenceOf, type LimitMessages } from '../messages/limit-messages.ts';
import { limitKinds, limitLead, type Limit } from '../protocol/limit.ts';
import { silence, subjects, together, type Announcement } from './announcement.ts';
import type { TopicSpeech } from './late-speech.ts';

/** Seconds before the end at which it is told once more, and no more: nothing counts down (accessibility.md 9.3). */
const lastWord = 30;

/** What is said of time that runs out: two minutes ahead, half a minute ahead, and that the bank's session is over. */
export const limitSpeech: TopicSpeech = {
  // It leaves no line in the conversation.
  mannerOf: () => ({ urgency: 1 }),
  changes(before, after, { late }) {
    if (before.limits === after.limits || !late) return silence;
    const all = limitKinds.map((kind) => {
      const [old, now] = [before, after].map(({ limits }) => limits.find((one) => one.kind === kind));
      return old === now
        ? silence
        : { cancel: [subjects.limit(kind)], say: now ? warnings(now, late.limit) : [] };
    });
    const isOver = after.expired && !before.expired;
    return together(isOver ? [...all, { cancel: [], say: [urgent(sentenceOf(after, late.limit))] }] : all);
  },
};

function warnings({ kind, at, endsAt }: Limit, words: LimitMessages): readonly Announcement[] {
  const seconds = (endsAt - at) / 1000;
  const sentence = kind === 'idle' ? words.idleSpoken : words.sessionSpoken;
  const leads = [Math.min(limitLead, seconds), ...(seconds > lastWord ? [lastWord] : [])];
  return leads.map((lead) => ({
    ...urgent(sentence(Math.ceil(lead))),
    subject: subjects.limit(kind),
    delaySeconds: seconds - lead,
  }));
}

function urgent(text: string): Announcement {
  return { text, urgency: 1, assertive: true };
}
