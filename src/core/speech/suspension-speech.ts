import { silence } from './announcement.ts';
import type { TopicSpeech } from './late-speech.ts';

/** What is said of a pause with a person: whom the customer talks to now, and the way back. */
export const suspensionSpeech: TopicSpeech = {
  mannerOf: (fact, _after, { late }) => ({
    urgency: 2,
    meaning: fact.type === 'suspension.started' && late ? [late.suspension.how] : [],
  }),
  changes: () => silence,
};
