import type { FormMessages, FormProblem } from './form-messages.ts';

const long = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** Forms in the chat, in English. */
export const form: FormMessages = {
  heading: 'A form for you',
  fillIn: 'Fill in',
  back: 'Back to the chat',
  sends: (name) => `${name} sends a form:`,
  care: 'Your answers go to the chat as a message. Do not type card numbers, codes or passwords.',
  yes: 'Yes',
  no: 'No',
  send: 'Send the form',
  problems: 'Not sent. Please check your answers.',
  problem,
  day: (date) => long.format(new Date(date)),
  decline: 'I would rather not fill it in',
  refused: 'We do not show this form. Nobody from the bank may ask you for that here.',
};

function problem(one: FormProblem, most = 200): string {
  switch (one) {
    case 'empty':
      return 'Fill this in.';
    case 'choose':
      return 'Choose one.';
    case 'long':
      return `Write less than ${most} letters.`;
    case 'sensitive':
      return 'This looks like a card number, a code or a password. Take it out.';
  }
}
