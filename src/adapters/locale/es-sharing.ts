import type { SharingMessages } from '../../core/messages/sharing-messages.ts';

/** To let somebody see the page, in Spanish. */
export const sharing: SharingMessages = {
  label: 'Esta página',
  asks: (name) => `${name} pide ver esta página con usted.`,
  answer: 'Responder',
  question: (name) => `¿Deja que ${name} vea esta página?`,
  seen: 'Lo que se ve: esta página del banco, tal como usted la ve. Nada más de su equipo.',
  neverSeen: 'Lo que nunca se ve: sus claves, sus números de tarjeta y lo que escribe en este chat.',
  stopAnyTime: 'Puede parar cuando quiera. Dejar de compartir será el primer botón de la Ayuda.',
  until: (time) => `Puede responder hasta las ${time}. Si no lo hace, no se comparte nada.`,
  decline: 'No compartir',
  share: 'Compartir esta página',
  sees: (name, time) => `${name} ve esta página, hasta las ${time} como mucho.`,
  stop: 'Dejar de compartir',
  stopped: 'Nadie ve esta página. El agente lo sabrá cuando usted tenga conexión.',
  failed: 'Esta página no se pudo compartir. Nadie la ve.',
};
