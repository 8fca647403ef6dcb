import type { FileRejection, UploadEnd } from '../protocol/upload.ts';
import { nameOf } from './author.ts';
import type { FactOf, UploadNoticeMessages } from './late-messages.ts';
import { roles } from './en-notices.ts';

/** What stands in the conversation about files, and is spoken of them, in English. */
export const uploadNotices: UploadNoticeMessages = {
  notice,
  how: 'Use the button Send a file, above the conversation.',
  checking: (name) => `${name} was sent. We are checking it.`,
  timeEnds: 'The time to send a file ends in 2 minutes.',
};

function notice(fact: FactOf<'upload'>): string {
  switch (fact.type) {
    case 'upload.requested':
      return `${nameOf(fact.from, { roles })} asks for a file: ${fact.purpose}`;
    case 'upload.accepted':
      return `${fact.name} was sent and accepted.`;
    case 'upload.rejected':
      return `${fact.name} was not accepted: ${whyRejected(fact.reason)}`;
    case 'upload.closed':
      return uploadEnded(fact.reason);
  }
}

function whyRejected(reason: FileRejection): string {
  switch (reason) {
    case 'empty':
      return 'it is empty. Choose another file.';
    case 'too-large':
      return 'it is too large. Choose a smaller file.';
    case 'wrong-type':
      return 'it is not the kind of file that its name says. Choose another file.';
    case 'infected':
      return 'it may hold a virus. We did not keep it. Choose another file.';
    case 'unchecked':
      return 'we could not check it. Send it once more.';
  }
}

function uploadEnded(reason: UploadEnd): string {
  switch (reason) {
    case 'done':
      return 'You are done with sending files.';
    case 'declined':
      return 'You chose not to send a file.';
    case 'withdrawn':
      return 'No file is needed any more.';
    case 'expired':
      return 'The time to send a file is over. You can ask for more time here.';
  }
}
