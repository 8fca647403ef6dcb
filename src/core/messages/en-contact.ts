import type { ContactMessages } from './contact-messages.ts';
import { spanOf } from './en-late-contact.ts';

/** Other ways than waiting, in English. */
export const contact: ContactMessages = {
  heading: 'Other ways to reach us',
  back: 'Back to the chat',
  rather: 'Would you rather not wait?',
  updated: (minutes) => {
    if (minutes < 1) return 'Updated less than a minute ago.';
    return minutes === 1 ? 'Updated 1 minute ago.' : `Updated ${minutes} minutes ago.`;
  },
  askCall: 'Ask for a call',
  changeCall: 'Change the call',
  cancelCall: 'Cancel the call',
  cancelQuestion: 'Cancel your call?',
  keepCall: 'Keep the call',
  leaveMessage: 'Leave a message',
  otherWays: 'Other ways',
  callHint: 'We call you when it suits you.',
  laterHint: 'Our team reads it later.',
  whichNumber: 'Which number may we call?',
  numberHint: 'We have these numbers for you. Only the last digits show.',
  ending: (digits) => `Ends in ${digits}`,
  whichTime: 'When may we call?',
  timeHint: 'All times are in your time zone.',
  span: spanOf,
  book: 'Book the call',
  choose: 'Not booked. Choose a number and a time first.',
  booked: 'Your call is booked',
  message: 'Your message to our team',
  messageHint: 'Do not type card numbers, security codes or passwords.',
  send: 'Leave this message',
  empty: 'Write a message first.',
  tooLong: (over) => `Not sent. It is too long by ${over}. Make it shorter.`,
  left: 'Your message is with our team',
  callQuestion: 'Book the call and leave the line?',
  messageQuestion: 'Leave your message and leave the line?',
  callLead: 'Call us yourself:',
  keepsPlace: 'You keep your place in line while you call.',
  failed: 'This did not work. Nothing has changed. Try again.',
};
