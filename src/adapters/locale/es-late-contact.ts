import { formatOf } from '../../core/messages/format.ts';
import type { CallbackNoticeMessages, NoteNoticeMessages } from '../../core/messages/late-messages.ts';

const format = formatOf('es-US');

/** Calls in place of waiting, and whether people are there, in Spanish. */
export const callbackNotices: CallbackNoticeMessages = {
  notice: (fact) =>
    fact.type === 'callback.cancelled'
      ? 'Su llamada quedó cancelada.'
      : `Le llamaremos el ${spanOf(fact.from, fact.to)}, hora de usted. El número termina en ${fact.ending}.`,
  away: ({ opensAt, holiday }) =>
    [
      holiday ? 'Hoy es feriado. No hay agentes en vivo ahora.' : 'No hay agentes en vivo ahora.',
      opensAt === undefined
        ? 'El asistente todavía puede ayudarle.'
        : `Vuelven el ${format.date(opensAt)}, ${format.time(opensAt)}, hora de usted.`,
    ].join(' '),
  unknown: 'No sabemos si hay un agente en vivo ahora. Puede pedirlo de todos modos.',
  here: 'Ya hay agentes en vivo.',
};

export const noteNotices: NoteNoticeMessages = { notice: () => 'Nuestro equipo ya tiene su mensaje.' };

/** "lunes, 17 de agosto, de 9:00 a. m. a 10:00 a. m.", in the time zone of whoever looks. */
export function spanOf(from: number, to: number): string {
  return `${format.date(from)}, de ${format.time(from)} a ${format.time(to)}`;
}
