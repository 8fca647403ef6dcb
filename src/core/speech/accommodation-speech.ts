import { silence } from './announcement.ts';
import type { TopicSpeech } from './late-speech.ts';

/** What is said of how the customer likes to chat: the line of the system, in its turn. */
export const accommodationSpeech: TopicSpeech = {
  mannerOf: () => ({ urgency: 4 }),
  changes: () => silence,
};
