import type { Conversation } from '../conversation/conversation.ts';
import { openUpload } from '../conversation/select.ts';
import type { Messages } from '../messages/messages.ts';
import type { LateFact } from '../messages/late-messages.ts';
import { polite, silence, subjects, together, type Speech } from './announcement.ts';
import type { NoticeManner, TopicSpeech } from './late-speech.ts';

/** Most files are decided by then, and the one word for both is enough. */
const checkingAfter = 2;
/** The end of the time is told so long before it (accessibility.md 9.9). */
const endsBefore = 120;

/**
 * What is said of files. Beside the lines of the system: that one has arrived, where its check takes longer, and
 * that the time for sending ends.
 */
export const uploadSpeech: TopicSpeech = {
  mannerOf,
  changes(before, after, messages) {
    if (before.upload === after.upload || !before.connection.established) return silence;
    return together([timeSpeech(before, after, messages), ...filesSpeech(before, after, messages)]);
  },
};

function mannerOf(fact: LateFact, after: Conversation, messages: Messages): NoticeManner {
  switch (fact.type) {
    case 'upload.requested':
      return { urgency: 2, meaning: openUpload(after) && messages.late ? [messages.late.upload.how] : [] };
    case 'upload.rejected':
      return { urgency: 1, assertive: true };
    case 'upload.accepted':
      return { urgency: 4 };
    default:
      return { urgency: 2 };
  }
}

function filesSpeech(before: Conversation, after: Conversation, messages: Messages): readonly Speech[] {
  const known = new Map(before.upload?.files.map((file) => [file.file, file]));
  return (after.upload?.files ?? [])
    .filter((file) => known.get(file.file) !== file)
    .map(({ file, name, step }) => {
      const subject = subjects.file(file);
      if (step === 'accepted' || step === 'rejected') return { cancel: [subject], say: [] };
      if (known.has(file)) return silence;
      const text = messages.late?.upload.checking(name);
      if (text === undefined) return silence;
      return { cancel: [], say: [polite(4, text, { subject, delaySeconds: checkingAfter })] };
    });
}

function timeSpeech(before: Conversation, after: Conversation, { late }: Messages): Speech {
  const [old, now] = [openUpload(before)?.request, openUpload(after)?.request];
  if (old === now) return silence;
  const cancel = old ? [subjects.uploadTime] : [];
  if (!now) return { cancel, say: [] };
  const delaySeconds = (now.expiresAt - now.at) / 1000 - endsBefore;
  const about = { subject: subjects.uploadTime, delaySeconds };
  return { cancel, say: late && delaySeconds > 0 ? [polite(2, late.upload.timeEnds, about)] : [] };
}
