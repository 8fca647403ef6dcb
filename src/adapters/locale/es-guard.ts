import type { FindingKind } from '../../core/guard/finding.ts';
import type { GuardMessages } from '../../core/messages/messages.ts';

/** Spanish about words that are held back. */
export const guard: GuardMessages = {
  held: (kind) => `No se envió. Parece ${seen(kind)}. Quítelo; nunca lo necesitamos en un chat.`,
  possible: (kind) => `Espere. Esto puede ser ${seen(kind)}. Mírelo otra vez antes de enviarlo.`,
  removeAndSend: 'Quitarlo y enviar',
  edit: 'Editar',
  sendAnyway: 'Enviar de todos modos',
  removed: (kind) => `[se quitó: ${name(kind)}]`,
  warning: (concern) =>
    concern === 'off-channel'
      ? 'Advertencia: Siga en este chat. Nunca le pedimos pagar, mostrar su pantalla ni escribirnos por otro medio.'
      : `Advertencia: Nunca pedimos ${seen(concern)} en un chat. No lo envíe.`,
  report: 'Reportar este mensaje',
  reported: 'Reportado. Gracias.',
};

function seen(kind: FindingKind): string {
  switch (kind) {
    case 'pan':
      return 'un número de tarjeta completo';
    case 'password':
      return 'una contraseña';
    default:
      return `un ${name(kind)}`;
  }
}

function name(kind: FindingKind): string {
  switch (kind) {
    case 'pan':
      return 'número de tarjeta';
    case 'cvv':
      return 'código de seguridad';
    case 'ssn':
      return 'número de Seguro Social';
    case 'itin':
      return 'número de impuestos';
    case 'otp':
      return 'código de un solo uso';
    case 'password':
      return 'contraseña';
    case 'pin':
      return 'PIN';
  }
}
