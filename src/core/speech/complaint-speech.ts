import type { LateFact } from '../messages/late-messages.ts';
import { silence } from './announcement.ts';
import type { TopicSpeech } from './late-speech.ts';

/** That a complaint is logged, once: its number sign by sign, the day of the answer, and where it stands. */
export const complaintSpeech: TopicSpeech = {
  mannerOf(fact: LateFact, _after, { late }) {
    if (fact.type !== 'complaint.logged' || !late) return { urgency: 2 };
    return { urgency: 2, sentence: late.complaint.spoken(fact), meaning: [late.complaint.where] };
  },
  changes: () => silence,
};
