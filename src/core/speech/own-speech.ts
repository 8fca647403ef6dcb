import type { Conversation } from '../conversation/conversation.ts';
import { whoAnswers } from '../conversation/select.ts';
import { answerSteps, stillSendingAfter } from '../conversation/waits.ts';
import type { Messages } from '../messages/messages.ts';
import { polite, silence, subjects, type Announcement, type Speech } from './announcement.ts';
import type { OwnChange } from './changes.ts';

const sentEvery = 2;
const notSentEvery = 30;
const [replying, stillWorking, slow] = answerSteps;

/** What is said of the customer's own message: never its words, only how far it has come. */
export function ownSpeech(change: OwnChange, after: Conversation, messages: Messages): Speech {
  const { localId } = change;
  const subject = subjects.sending(localId);
  const old = change.before?.delivery?.state;
  const delivery = change.after?.delivery;
  if (!delivery) return { cancel: [subject], say: [] };
  if (delivery.state === old) return silence;
  const words = messages.delivery;
  switch (delivery.state) {
    case 'waiting': {
      const still = polite(4, words.stillSending, { subject, delaySeconds: stillSendingAfter });
      return { cancel: [subject], say: [still] };
    }
    case 'sending':
      return silence;
    case 'sent': {
      const sent = polite(5, words.sent, { subject: subjects.sent, everySeconds: sentEvery });
      return { cancel: [subject, subjects.assistant], say: [sent, ...waitForAssistant(after, messages)] };
    }
    case 'unknown':
      return { cancel: [subject], say: [polite(2, words.unsure, { subject })] };
    case 'failed':
      return {
        cancel: [subject],
        say: [
          {
            text: words.failed(delivery.error),
            urgency: 1,
            assertive: true,
            subject: subjects.notSent,
            everySeconds: notSentEvery,
          },
        ],
      };
  }
}

function waitForAssistant(after: Conversation, messages: Messages): readonly Announcement[] {
  if (whoAnswers(after)?.role !== 'assistant') return [];
  const { assistantReplying, assistantStillWorking, assistantSlow } = messages.transcript;
  const subject = subjects.assistant;
  return [
    polite(5, assistantReplying, { subject, delaySeconds: replying }),
    polite(5, assistantStillWorking, { subject, delaySeconds: stillWorking }),
    polite(4, assistantSlow, { subject, delaySeconds: slow }),
  ];
}
