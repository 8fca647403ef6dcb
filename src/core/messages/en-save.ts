import type { SaveMessages } from './save-messages.ts';

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'full' });

/** A copy of the conversation, in English. */
export const save: SaveMessages = {
  heading: 'Save this chat',
  back: 'Back to the chat',
  intro: 'You get a copy of all that was said here. It is made on this device. Nothing is sent.',
  care: 'It holds no secret numbers. Do not save it on a device that you share.',
  page: 'Save as a web page',
  pageHint: 'With headings. Good to read with a screen reader.',
  text: 'Save as plain text',
  textHint: 'Words only. Opens in any program.',
  print: 'Print',
  printHint: 'On paper, or as a PDF.',
  email: 'Send it to me by e-mail',
  emailHint: 'Goes to the address that the bank has for you.',
  saved: (file) => `Saved as ${file}.`,
  emailed: 'A copy is on its way to your e-mail.',
  failed: 'This did not work. Try again, or save it here.',
  title: 'Your chat with Help',
  savedOn: 'Saved on',
  day: (at) => day.format(at),
};
