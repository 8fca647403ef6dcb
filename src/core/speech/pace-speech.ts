import { polite, silence, subjects } from './announcement.ts';
import type { TopicSpeech } from './late-speech.ts';

/** That a message waits, once: each is said when the customer lets it in. */
export const paceSpeech: TopicSpeech = {
  mannerOf: () => ({ urgency: 3 }),
  changes(before, after, { late }) {
    if (!late || before.held === after.held) return silence;
    if (after.held === 0) return { cancel: [subjects.pace], say: [] };
    return before.held > 0
      ? silence
      : { cancel: [], say: [polite(3, late.pace.waits, { subject: subjects.pace })] };
  },
};
