import { nameOf } from './author.ts';
import type { FactOf, FormNoticeMessages } from './late-messages.ts';
import { roles } from './en-notices.ts';

/** What stands in the conversation about forms, and is spoken of them, in English. */
export const formNotices: FormNoticeMessages = {
  notice,
  how: 'Use the button Fill in, above the conversation.',
};

function notice(fact: FactOf<'form'>): string {
  if (fact.type === 'form.requested') return `${nameOf(fact.from, { roles })} sends a form: ${fact.purpose}`;
  switch (fact.reason) {
    case 'answered':
      return 'You filled in the form.';
    case 'declined':
      return 'You chose not to fill in the form.';
    case 'withdrawn':
      return 'The form is not needed any more.';
  }
}
