import type { SharingMessages } from './sharing-messages.ts';

/** To let somebody see the page, in English. */
export const sharing: SharingMessages = {
  label: 'This page',
  asks: (name) => `${name} asks to see this page with you.`,
  answer: 'Answer',
  question: (name) => `Let ${name} see this page?`,
  seen: 'What is seen: this page of the bank, as you see it. No other tab, and nothing else on your device.',
  neverSeen: 'What is never seen: your passwords, your full card numbers, and what you type in this chat.',
  stopAnyTime: 'You can stop at any time. Stop sharing is then the first button in Help.',
  until: (time) => `You can answer until ${time}. If you do not, nothing is shared.`,
  decline: 'Decline',
  share: 'Share this page',
  sees: (name, time) => `${name} sees this page, until ${time} at most.`,
  stop: 'Stop sharing',
  stopped: 'Nobody sees this page. The agent is told when you are online again.',
  failed: 'This page could not be shared. Nobody sees it.',
};
