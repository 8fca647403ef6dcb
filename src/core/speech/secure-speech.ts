import { openSecure } from '../conversation/select.ts';
import type { LateFact } from '../messages/late-messages.ts';
import { concernAbout } from '../guard/concern.ts';
import { polite, silence } from './announcement.ts';
import type { TopicSpeech } from './late-speech.ts';
import { wordsOf } from './request-words.ts';

/**
 * What is said of secure prompts: who asks what for and how to answer, once; what has become of it; and that
 * there is more time. That the time ends is said by the part that shows it.
 */
export const secureSpeech: TopicSpeech = {
  mannerOf(fact: LateFact, after, messages) {
    const { late } = messages;
    if (fact.type === 'secure.requested' && openSecure(after)) {
      const concern = concernAbout(wordsOf(fact));
      const next = concern ? messages.guard.warning(concern) : late?.secure.how;
      return { urgency: 2, meaning: next === undefined ? [] : [next] };
    }
    const isOver = fact.type === 'secure.closed' && fact.reason === 'expired';
    return { urgency: 2, meaning: isOver && late && !after.ended ? [late.secure.howAgain] : [] };
  },
  changes(before, after, { late }) {
    const [old, now] = [openSecure(before)?.request, openSecure(after)?.request];
    const isRenewed = old !== now && old?.requestId === now?.requestId;
    return isRenewed && late ? { cancel: [], say: [polite(2, late.secure.moreTime)] } : silence;
  },
};
