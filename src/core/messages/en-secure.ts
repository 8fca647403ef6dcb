import type { TransportErrorKind } from '../protocol/transport-error.ts';
import type { FieldProblem, SecureMessages } from './secure-messages.ts';

/** Secure prompts, in English. */
export const secure: SecureMessages = {
  heading: 'Your details',
  answer: 'Answer',
  back: 'Back to the chat',
  asks: (name) => `${name} asks for details:`,
  care: 'Your answers do not show in the chat. They go straight to the bank to be checked.',
  label: (kind) => (kind === 'zip' ? 'ZIP code' : 'Last four digits of your card'),
  hint: (kind) =>
    kind === 'zip' ? 'Five digits, as on your bill.' : 'Just the last four. We never need the whole number.',
  yes: 'Yes',
  no: 'No',
  send: 'Send answers',
  sending: 'Sending',
  problems: 'Not sent. Please check your answers.',
  problem,
  failed: (error) => `Not sent. ${whyFailed(error)}`,
  until: (time) => `Open until ${time}`,
  timeEnds: 'The time to answer ends in 2 minutes. Press More time if you need it.',
  moreTime: 'More time',
  over: 'The time to answer is over. You can ask for it again.',
  askAgain: 'Ask again',
  notRenewed: 'That did not work. Try again, or write in the chat.',
  otherWays: 'Other ways',
  otherWaysText:
    'You do not have to answer here. You can do it by phone or at a branch. We will tell the agent.',
  decline: 'I would rather not',
  framed: 'This page is shown inside another site. To be safe, do not answer here.',
  refused: 'We do not show this form. Nobody from the bank may ask you for that here.',
};

function problem(one: FieldProblem): string {
  switch (one) {
    case 'empty':
      return 'Fill this in.';
    case 'whole':
      return 'This may be a whole card number. We never need that. Give only the part that we ask for.';
    case 'four':
      return 'Type four digits.';
    case 'zip':
      return 'Type five digits.';
    case 'choose':
      return 'Choose one.';
    case 'wrong':
      return 'This does not match what we have. Check it and try again.';
  }
}

function whyFailed(error: TransportErrorKind): string {
  switch (error) {
    case 'auth-expired':
    case 'auth-denied':
    case 'forbidden':
      return 'You were signed out. Sign in, then try again.';
    case 'ended':
    case 'not-found':
    case 'unsupported':
      return 'This can no longer be answered here.';
    case 'rate-limited':
    case 'overloaded':
    case 'server':
      return 'We are very busy. Wait a moment, then try again.';
    default:
      return 'The connection is weak. Try again.';
  }
}
