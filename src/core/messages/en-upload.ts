import type { TransportErrorKind } from '../protocol/transport-error.ts';
import type { FileKind } from '../protocol/upload.ts';
import { formatOf } from './format.ts';
import type { FileProblem, UploadMessages } from './upload-messages.ts';

const lang = 'en-US';
const format = formatOf(lang);
const inUnit = (unit: string) =>
  new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 });
const megabytes = inUnit('megabyte');
const kilobytes = inUnit('kilobyte');
const percent = new Intl.NumberFormat(lang, { style: 'percent' });

/** Files that were asked for, in English. */
export const upload: UploadMessages = {
  heading: 'Send a file',
  back: 'Back to the chat',
  asks: (name) => `${name} asks for a file:`,
  to: 'Goes to',
  kinds: 'Kinds of file',
  kind,
  limits: 'At most',
  limit: (files, bytes) =>
    files === 1 ? `One file of ${size(bytes)}` : `${format.number(files)} files of ${size(bytes)} each`,
  until: 'Open until',
  care: 'Your file does not show in the chat. We check it for viruses. We do not read it here: cover card numbers and codes before you send it.',
  choose: 'Choose a file',
  orDrop: 'Or drop your files here, or paste them.',
  toSend: 'Files to send',
  hint: 'They stay with you until you press Send files.',
  send: 'Send files',
  nothing: 'Choose a file first.',
  remove: 'Remove',
  stop: 'Cancel',
  sent: 'Sent files',
  done: 'I am done',
  decline: 'I would rather not send a file',
  size,
  ready: 'Ready to send',
  looking: 'We take a look at it',
  waiting: 'Waits for its turn',
  sending: (part) => `Sending: ${percent.format(part)}`,
  arrived: 'Sent',
  checking: 'Sent. We are checking it',
  accepted: 'Sent and accepted',
  rejected: 'Not accepted',
  problem,
  failed: (error) => `Not sent. ${whyFailed(error)}`,
  renamed: 'Its name held a number that we never need. It goes out under this name.',
  added: (names) => `${format.list(names)} added.`,
  removed: (name) => `${name} removed.`,
  started: (name) => `Sending ${name}.`,
  half: (name) => `Half of ${name} is sent.`,
  stopped: (name) => `${name} was not sent. It is still in your list.`,
  notSent: (name, reason) => `${name}: ${reason}`,
};

function size(bytes: number): string {
  return bytes < 1_000_000 ? kilobytes.format(Math.ceil(bytes / 1000)) : megabytes.format(bytes / 1_000_000);
}

function kind(one: FileKind): string {
  switch (one) {
    case 'pdf':
      return 'PDF';
    case 'jpeg':
      return 'JPEG photo';
    case 'png':
      return 'PNG picture';
    case 'heic':
      return 'HEIC photo';
  }
}

function problem(one: FileProblem): string {
  switch (one) {
    case 'empty':
      return 'This file is empty. Choose another one.';
    case 'too-large':
      return 'This file is too large. Choose a smaller one.';
    case 'wrong-kind':
      return 'We cannot take this kind of file. Choose another one.';
    case 'not-what-it-says':
      return 'This is not the kind of file that its name says. Choose another one.';
    case 'too-many':
      return 'This is one file too many. Remove another one first.';
    case 'unreadable':
      return 'This file cannot be opened. Choose it once more.';
  }
}

function whyFailed(error: TransportErrorKind): string {
  switch (error) {
    case 'auth-expired':
    case 'auth-denied':
    case 'forbidden':
      return 'You were signed out. Sign in, then try again.';
    case 'too-large':
      return problem('too-large');
    case 'rejected':
    case 'unsupported':
      return problem('wrong-kind');
    case 'conflict':
      return problem('too-many');
    case 'ended':
    case 'not-found':
      return 'Files can no longer be sent here.';
    case 'rate-limited':
    case 'overloaded':
    case 'server':
      return 'We are very busy. Wait a moment, then try again.';
    default:
      return 'The connection is weak. Try again.';
  }
}
