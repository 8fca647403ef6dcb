import type { Conversation } from '../conversation/conversation.ts';
import { isSeen, openSharing } from '../conversation/select.ts';
import { nameOf } from '../messages/author.ts';
import type { LateMessages } from '../messages/late-messages.ts';
import type { Messages } from '../messages/messages.ts';
import { polite, silence, type Speech } from './announcement.ts';
import type { TopicSpeech } from './late-speech.ts';

/**
 * What is said of a page that somebody wants to see: who asks, that they see it and how to stop it, and that it is
 * over. The line of the system says who ended it; where it has ended with the person or the conversation there is none.
 */
export const sharingSpeech: TopicSpeech = {
  mannerOf(fact, after, messages) {
    const { late } = messages;
    const request = after.sharing?.request;
    if (fact.type !== 'sharing.started' || !request || !late) return { urgency: 2 };
    return { urgency: 2, sentence: late.sharing.seen(nameOf(request.from, messages)) };
  },
  changes(before, after, messages) {
    const { late } = messages;
    if (!late || (before.sharing === after.sharing && before.mayShare === after.mayShare)) return silence;
    return asking(before, after, { messages, late }) ?? ending(before, after, late) ?? silence;
  },
};

const subject = 'sharing';

/** Whoever answers at once need not hear of the question any more. */
function asking(
  before: Conversation,
  after: Conversation,
  { messages, late }: { messages: Messages; late: LateMessages },
): Speech | undefined {
  const [old, now] = [openSharing(before), openSharing(after)];
  if (now && now.requestId !== old?.requestId && !isSeen(after)) {
    const { asks, how } = late.sharing;
    return { cancel: [], say: [polite(2, `${asks(nameOf(now.from, messages))} ${how}`, { subject })] };
  }
  return old && !now && !isSeen(before) ? { cancel: [subject], say: [] } : undefined;
}

function ending(before: Conversation, after: Conversation, { sharing }: LateMessages): Speech | undefined {
  const { ended } = after.sharing ?? {};
  const isSilent = ended === 'handed-over' || ended === 'over';
  return isSeen(before) && isSilent ? { cancel: [], say: [polite(2, sharing.over)] } : undefined;
}
