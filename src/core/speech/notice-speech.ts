import type { Conversation } from '../conversation/conversation.ts';
import { hasPerson, openUpload } from '../conversation/select.ts';
import type { NoticeEntry, NoticeFact } from '../conversation/timeline.ts';
import { nameOf } from '../messages/author.ts';
import { spell } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import { isPerson } from '../protocol/participant.ts';
import { polite, silence, subjects, type Speech, type Urgency } from './announcement.ts';

/** What is said of a line of the system: the line itself, and what it means for who is there now. */
export function noticeSpeech(entry: NoticeEntry, after: Conversation, messages: Messages): Speech {
  const { fact } = entry;
  if (isOwnComing(fact)) return silence;
  const sentence =
    fact.type === 'case.opened'
      ? messages.speech.caseNumber(spell(fact.reference))
      : [messages.notice(fact), ...meaning(fact, after, messages)].join(' ');
  return {
    cancel: endsWaiting(fact) ? [subjects.assistant] : [],
    say: [
      {
        ...polite(urgencyOf(fact), sentence, { id: `notice ${fact.id}` }),
        assertive: fact.type === 'upload.rejected',
      },
    ],
  };
}

function urgencyOf(fact: NoticeFact): Urgency {
  switch (fact.type) {
    case 'upload.rejected':
      return 1;
    case 'gap.found':
    case 'upload.accepted':
      return 4;
    case 'case.opened':
      return 3;
    case 'participant.joined':
      // The assistant says what it is before its first message, as the message's equal in the queue.
      return isPerson(fact.participant) ? 2 : 3;
    case 'participant.left':
      return isPerson(fact.participant) ? 2 : 4;
    default:
      return 2;
  }
}

function meaning(fact: NoticeFact, after: Conversation, messages: Messages): readonly string[] {
  switch (fact.type) {
    case 'participant.joined': {
      const { participant } = fact;
      if (!isPerson(participant)) return [];
      return participant.role === 'supervisor'
        ? stillHere(participant.id, after, messages)
        : [messages.speech.seesConversation(nameOf(participant, messages))];
    }
    case 'participant.left':
      return isPerson(fact.participant) && hasAssistantOnly(after)
        ? [messages.speech.withAssistantAgain]
        : [];
    case 'upload.requested':
      return openUpload(after) ? [messages.speech.fileHow] : [];
    case 'transfer.failed':
      return stillHere(undefined, after, messages);
    default:
      return [];
  }
}

function stillHere(except: string | undefined, after: Conversation, messages: Messages): readonly string[] {
  const other = after.presence.present.findLast((one) => isPerson(one) && one.id !== except);
  return other ? [messages.speech.stillHere(nameOf(other, messages))] : [];
}

function hasAssistantOnly(after: Conversation): boolean {
  return (
    !hasPerson(after) &&
    after.ended === null &&
    after.presence.present.some((one) => one.role === 'assistant')
  );
}

function isOwnComing(fact: NoticeFact): boolean {
  return (
    (fact.type === 'participant.joined' || fact.type === 'participant.left') &&
    fact.participant.role === 'customer'
  );
}

/** After these nobody waits for the assistant any more. */
function endsWaiting(fact: NoticeFact): boolean {
  return (
    fact.type === 'conversation.ended' || (fact.type === 'participant.joined' && isPerson(fact.participant))
  );
}
