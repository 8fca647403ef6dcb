import type { FactOf, SharingNoticeMessages } from './late-messages.ts';

/** What stands in the conversation about a page that others see, and is spoken of it, in English. */
export const sharingNotices: SharingNoticeMessages = {
  notice,
  asks: (name) => `${name} asks to see this page with you. Nothing is shared yet.`,
  how: 'Use the button Answer, above the conversation.',
  seen: (name) => `${name} sees this page now. To stop, use Stop sharing, the first button in Help.`,
  over: 'Nobody sees this page any more.',
  launcher: (name) => `Help. ${name} sees this page`,
};

function notice(fact: FactOf<'sharing'>): string {
  if (fact.type === 'sharing.started') return 'You share this page.';
  switch (fact.reason) {
    case 'declined':
      return 'You chose not to share this page.';
    case 'unable':
      return 'This page cannot be shared.';
    case 'withdrawn':
      return 'Nobody asks to see this page any more.';
    case 'expired':
      return 'The time to share this page is over. Nobody sees it.';
    case 'customer':
      return 'You stopped sharing. Nobody sees this page.';
    case 'agent':
      return 'Sharing was stopped. Nobody sees this page.';
    case 'page-left':
      return 'You left the page, so sharing stopped.';
  }
}
