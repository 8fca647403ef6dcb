import type { SecureKind } from '../protocol/secure.ts';
import { nameOf } from './author.ts';
import { roles } from './en-notices.ts';
import type { FactOf, SecureNoticeMessages } from './late-messages.ts';

/** What stands in the conversation about secure prompts, and is spoken of them, in English. */
export const secureNotices: SecureNoticeMessages = {
  notice,
  how: 'Use the button Answer, above the conversation.',
  howAgain: 'Use the button Ask again, above the conversation.',
  moreTime: 'You have more time.',
};

function notice(fact: FactOf<'secure'>): string {
  if (fact.type === 'secure.requested')
    return `${nameOf(fact.from, { roles })} asks for details: ${fact.purpose}`;
  switch (fact.reason) {
    case 'provided':
      return `You provided: ${[...new Set(fact.kinds?.map(given) ?? ['your answers'])].join(', ')}.`;
    case 'declined':
      return 'You chose not to answer.';
    case 'expired':
      return 'The time to answer is over.';
    case 'withdrawn':
      return 'These details are not needed any more.';
    case 'failed':
      return 'The details did not match. Ask here for another way.';
  }
}

function given(kind: SecureKind): string {
  switch (kind) {
    case 'last-four':
      return 'last four digits';
    case 'zip':
      return 'ZIP code';
    case 'yes-no':
    case 'choice':
      return 'your answers';
  }
}
