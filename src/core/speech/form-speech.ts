import { openForm } from '../conversation/select.ts';
import { concernAbout } from '../guard/concern.ts';
import { silence } from './announcement.ts';
import type { TopicSpeech } from './late-speech.ts';
import { wordsOf } from './request-words.ts';

/** What is said of forms: who sends one about what, and how to fill it in, once; and what has become of it. */
export const formSpeech: TopicSpeech = {
  mannerOf(fact, after, messages) {
    if (fact.type !== 'form.requested' || !openForm(after)) return { urgency: 2 };
    const concern = concernAbout(wordsOf(fact));
    const next = concern ? messages.guard.warning(concern) : messages.late?.form.how;
    return { urgency: 2, meaning: next === undefined ? [] : [next] };
  },
  changes: () => silence,
};
