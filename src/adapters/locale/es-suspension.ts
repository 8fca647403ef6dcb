import { nameOf } from '../../core/messages/author.ts';
import type { SuspensionMessages } from '../../core/messages/suspension-messages.ts';
import { roles } from './es-notices.ts';

/** To pause with a person, in Spanish. */
export const suspension: SuspensionMessages = {
  notice: (fact) =>
    fact.type === 'suspension.started'
      ? `Hizo una pausa con ${nameOf(fact.with, { roles })}. Ahora habla con el asistente.`
      : `Habla otra vez con ${nameOf(fact.with, { roles })}.`,
  how: 'Los dos pueden leer este chat. Para volver, use el botón de arriba del chat.',
  label: 'Pausa',
  paused: (name) => `Habla con el asistente. ${name} espera y puede leer este chat.`,
  back: (name) => `Volver con ${name}`,
  mark: 'Enviado durante su pausa.',
  meanwhile: 'Usted sigue con el asistente. Para responder, vuelva con el botón de arriba.',
  failed: 'No funcionó. Nada ha cambiado. Pruebe otra vez.',
};
