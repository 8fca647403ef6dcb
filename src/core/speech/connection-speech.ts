import type { Conversation } from '../conversation/conversation.ts';
import { hasUnsent } from '../conversation/select.ts';
import type { Messages } from '../messages/messages.ts';
import { mostSingle } from './merging.ts';
import { polite, silence, subjects, type Announcement, type Speech, type Urgency } from './announcement.ts';

/** An outage of less is not worth a word. */
const lostAfter = 3;
const stillTryingAfter = lostAfter + 30;

/** What is said of the line to the bank: lost, still trying, back, or not to be had. */
export function connectionSpeech(before: Conversation, after: Conversation, messages: Messages): Speech {
  const [old, now] = [before.connection, after.connection];
  if (old === now) return silence;
  const { connection: subject } = subjects;
  if (now.problem !== undefined && now.problem !== old.problem && now.state !== 'online') {
    // Takes the place of what waits. What was heard stays known, so that its end is told all the same.
    return { cancel: [], say: [{ ...trouble(now.problem, after, messages), subject, everySeconds: 0 }] };
  }
  if (now.state === 'online' && old.state !== 'online') {
    // The first line of a conversation ends no outage of that one.
    if (!old.established) return { cancel: [subject], say: [] };
    return { cancel: [], say: [polite(4, back(now.missed, messages), { subject, onlyIfHeard: true })] };
  }
  if (old.state === 'online' && (now.state === 'reconnecting' || now.state === 'offline')) {
    const text = now.state === 'offline' ? messages.connection.offline : messages.connection.lost;
    return {
      cancel: [],
      say: [
        { ...weighed(text, 4, after), subject, unlessHeard: true, delaySeconds: lostAfter },
        polite(4, messages.connection.stillTrying, { subject, delaySeconds: stillTryingAfter }),
      ],
    };
  }
  return now.state === 'ended' || now.state === 'closed' ? { cancel: [subject], say: [] } : silence;
}

/** Where more came than is said one by one, the count follows by itself, with the name of the sender. */
function back(missed: number, { connection, speech }: Messages): string {
  const isCounted = missed > 0 && missed <= mostSingle;
  return isCounted ? `${connection.back} ${speech.newMessages(missed)}` : connection.back;
}

function trouble(
  problem: NonNullable<Conversation['connection']['problem']>,
  after: Conversation,
  messages: Messages,
): Announcement {
  const signedOut = problem === 'auth-expired' || problem === 'auth-denied' || problem === 'forbidden';
  const { sessionExpired, refused } = messages.connection;
  return weighed(signedOut ? sessionExpired : refused, 2, after);
}

/** Trouble is urgent, and breaks in, only where words of the customer's are at stake. */
function weighed(text: string, urgency: Urgency, after: Conversation): Announcement {
  const atStake = hasUnsent(after);
  return { text, urgency: atStake ? 1 : urgency, assertive: atStake };
}
