import type { Conversation } from '../conversation/conversation.ts';
import { hasPerson } from '../conversation/select.ts';
import type { NoticeEntry, NoticeFact } from '../conversation/timeline.ts';
import { nameOf } from '../messages/author.ts';
import { spell } from '../messages/format.ts';
import { isLateFact, noticeOf } from '../messages/late-messages.ts';
import type { Messages } from '../messages/messages.ts';
import { isPerson } from '../protocol/participant.ts';
import { polite, silence, subjects, type Speech, type Urgency, type Voice } from './announcement.ts';
import type { NoticeManner } from './late-speech.ts';

/** What is said of a line of the system: the line itself, and what it means for who is there now. */
export function noticeSpeech(entry: NoticeEntry, after: Conversation, voice: Voice): Speech {
  const { fact } = entry;
  const { messages } = voice;
  if (isOwnComing(fact)) return silence;
  const manner = mannerOf(fact, after, voice);
  const sentence =
    fact.type === 'case.opened'
      ? messages.speech.caseNumber(spell(fact.reference))
      : [manner.sentence ?? noticeOf(fact, messages), ...(manner.meaning ?? [])].map(closed).join(' ');
  return {
    cancel: endsWaiting(fact) ? [subjects.assistant] : [],
    say: [
      {
        ...polite(manner.urgency, sentence, { id: `notice ${fact.id}` }),
        assertive: manner.assertive ?? false,
      },
    ],
  };
}

/** A line may end in somebody's own words; without a stop the next sentence would run on from them. */
function closed(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

function mannerOf(fact: NoticeFact, after: Conversation, { late, messages }: Voice): NoticeManner {
  if (late && isLateFact(fact)) return late.mannerOf(fact, after, messages);
  return { urgency: urgencyOf(fact), meaning: meaning(fact, after, messages) };
}

function urgencyOf(fact: NoticeFact): Urgency {
  switch (fact.type) {
    case 'gap.found':
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
