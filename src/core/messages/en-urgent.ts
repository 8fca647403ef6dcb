import type { UrgentMessages } from './urgent-messages.ts';

/** The number for fraud and lost cards, in English. */
export const urgent: UrgentMessages = {
  heading: 'Fraud or lost card',
  back: 'Back to the chat',
  now: 'Call us now. Your chat stays open while you call.',
  offline: 'You are offline. You can still call.',
  call: 'Call',
  tty: 'Text phone or relay (TTY)',
  onCard: 'Call the number on the back of your card.',
  onCardToo: 'The number is on the back of your card, too.',
};
