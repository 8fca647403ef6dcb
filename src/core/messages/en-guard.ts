import type { FindingKind } from '../guard/finding.ts';
import type { GuardMessages } from './messages.ts';

/** English about words that are held back. */
export const guard: GuardMessages = {
  held: (kind) => `Not sent. This looks like ${seen(kind)}. Take it out; we never need it in a chat.`,
  possible: (kind) => `Wait. This may be ${seen(kind)}. Look at it once more before you send it.`,
  removeAndSend: 'Remove it and send',
  edit: 'Edit',
  sendAnyway: 'Send anyway',
  removed: (kind) => `[${name(kind)} removed]`,
  warning: (concern) =>
    concern === 'off-channel'
      ? 'Warning: Stay in this chat. We never ask you to pay, share your screen or write to us somewhere else.'
      : `Warning: We never ask for ${seen(concern)} in a chat. Do not send it.`,
  report: 'Report this message',
  reported: 'Reported. Thank you.',
};

function seen(kind: FindingKind): string {
  return kind === 'pan' ? 'a full card number' : `a ${name(kind)}`;
}

function name(kind: FindingKind): string {
  switch (kind) {
    case 'pan':
      return 'card number';
    case 'cvv':
      return 'security code';
    case 'ssn':
      return 'Social Security number';
    case 'itin':
      return 'tax number';
    case 'otp':
      return 'one time code';
    case 'password':
      return 'password';
    case 'pin':
      return 'PIN';
  }
}
