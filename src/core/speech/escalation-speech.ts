import type { Conversation } from '../conversation/conversation.ts';
import { agentOf } from '../conversation/select.ts';
import { concernAbout } from '../guard/concern.ts';
import { nameOf } from '../messages/author.ts';
import type { LateFact } from '../messages/late-messages.ts';
import type { Messages } from '../messages/messages.ts';
import { silence } from './announcement.ts';
import type { TopicSpeech } from './late-speech.ts';

/** What is said of a supervisor who is asked for: and that nobody has left by it. */
export const escalationSpeech: TopicSpeech = {
  mannerOf: (fact, after, messages) => ({
    urgency: 2,
    meaning: [...warningAbout(fact, messages), ...stays(fact, after, messages)],
  }),
  changes: () => silence,
};

/** What is said of a colleague who is asked to join. */
export const invitationSpeech: TopicSpeech = { mannerOf: () => ({ urgency: 2 }), changes: () => silence };

/** What was decided is in somebody's own words. */
function warningAbout(fact: LateFact, messages: Messages): readonly string[] {
  const concern = fact.type === 'escalation.answered' ? concernAbout(fact) : undefined;
  return concern ? [messages.guard.warning(concern)] : [];
}

function stays(fact: LateFact, after: Conversation, messages: Messages): readonly string[] {
  if (fact.type === 'escalation.answered' && fact.outcome === 'settled') return [];
  const agent = agentOf(after);
  return agent ? [messages.speech.stillHere(nameOf(agent, messages))] : [];
}
