import { nameOf } from '../../core/messages/author.ts';
import type { FactOf, FormNoticeMessages } from '../../core/messages/late-messages.ts';
import { roles } from './es-notices.ts';

/** What stands in the conversation about forms, and is spoken of them, in Spanish. */
export const formNotices: FormNoticeMessages = {
  notice,
  how: 'Use el botón Llenar, encima de la conversación.',
};

function notice(fact: FactOf<'form'>): string {
  if (fact.type === 'form.requested')
    return `${nameOf(fact.from, { roles })} envía un formulario: ${fact.purpose}`;
  switch (fact.reason) {
    case 'answered':
      return 'Usted llenó el formulario.';
    case 'declined':
      return 'Usted prefirió no llenar el formulario.';
    case 'withdrawn':
      return 'Ya no hace falta el formulario.';
  }
}
