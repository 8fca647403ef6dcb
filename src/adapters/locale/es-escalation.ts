import type { EscalationMessages } from '../../core/messages/escalation-messages.ts';
import { cleanName } from '../../core/text/clean.ts';

/** Asking for a supervisor, in Spanish. */
export const escalation: EscalationMessages = {
  heading: 'Pedir un supervisor',
  back: 'Volver al chat',
  lead: (agent) =>
    `Un supervisor leerá este chat y se unirá si está libre. ${agent} se queda con usted. No tiene que repetir nada.`,
  why: '¿De qué se trata?',
  reason(reason) {
    switch (reason) {
      case 'not-solved':
        return 'Mi problema sigue sin resolver';
      case 'disagree':
        return 'No acepto la respuesta';
      case 'treatment':
        return 'No me trataron bien';
      case 'other':
        return 'Otra cosa';
    }
  },
  more: '¿Qué debe saber el supervisor?',
  moreHint: 'Puede dejarlo vacío. No escriba números de tarjeta, códigos de seguridad ni contraseñas.',
  send: 'Pedirlo ahora',
  chooseFirst: 'No se envió. Primero elija de qué se trata.',
  failed: 'No funcionó. Nada cambió. Intente de nuevo.',
  people: 'Más personas',
  asked: (agent) => `Pidió un supervisor. ${agent} sigue aquí.`,
  askedBy: (agent) => `${agent} pidió que venga un supervisor.`,
  withdraw: 'Ya no lo pido',
  invited: (agent, team) => `${agent} invita a otra persona: ${cleanName(team)}.`,
};
