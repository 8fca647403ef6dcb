import type { ClosingMessages } from './closing-messages.ts';

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });
const scores = ['Very bad', 'Bad', 'OK', 'Good', 'Very good'];

/** What remains of a conversation, in English. */
export const closing: ClosingMessages = {
  heading: 'Your case',
  back: 'Back to the chat',
  spell: 'Hear the case number',
  spelled: (reference) => `Your case number is ${reference}.`,
  nothing: 'There is no case yet.',
  complaint: {
    heading: 'Your complaint',
    number: 'Complaint number',
    since: 'We got it on',
    answerBy: 'We answer by',
    spell: 'Hear the complaint number',
    spelled: (reference) => `Your complaint number is ${reference}.`,
    status:
      'We are looking into it. To hear how it goes, ask in the chat: What is the status of my complaint?',
    day: (at) => day.format(at),
  },
  nextStep: 'What comes next',
  expected: 'When',
  shared: 'What you shared',
  wrote: (name) => `${name} wrote a summary. Is it correct?`,
  check: 'Read and check',
  ask: 'Is this summary correct?',
  right: 'Yes, it is correct',
  wrong: 'No, something is wrong',
  correction: 'What is wrong?',
  correctionHint: 'We read it and fix the summary. Do not type card numbers or codes.',
  send: 'Send correction',
  empty: 'Write what is wrong first.',
  confirmed: 'You said that this summary is correct.',
  corrected: 'You told us what is wrong:',
  unsent: 'This was not sent. Try again.',
  survey: 'How was it?',
  how: (about, name) => (about === 'assistant' ? 'How was the automated assistant?' : `How was ${name}?`),
  score: (score) => scores[score - 1] ?? '',
  comment: 'Do you want to add something?',
  commentHint: 'You can leave this empty. Do not type card numbers or codes.',
  rate: 'Send my answer',
  skip: 'Skip this',
  chooseFirst: 'Choose an answer first, or skip this.',
  thanks: 'Thank you for your answer.',
};
