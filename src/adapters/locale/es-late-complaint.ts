import { formatOf, spell } from '../../core/messages/format.ts';
import type { ComplaintNoticeMessages } from '../../core/messages/late-messages.ts';

const format = formatOf('es-US');

/** What stands in the conversation about a complaint, and is spoken of it, in Spanish. */
export const complaintNotices: ComplaintNoticeMessages = {
  notice: ({ reference, answerBy }) => sentence(reference, answerBy),
  spoken: ({ reference, answerBy }) => sentence(spell(reference), answerBy),
  where: 'Está en Más opciones, Su caso.',
};

function sentence(reference: string, answerBy: number): string {
  return `Tenemos su queja. Su número es ${reference}. Respondemos a más tardar el ${format.date(answerBy)}.`;
}
