import type { ContactMessages } from '../../core/messages/contact-messages.ts';
import { spanOf } from './es-late-contact.ts';

/** Other ways than waiting, in Spanish. */
export const contact: ContactMessages = {
  heading: 'Otras formas de contacto',
  back: 'Volver al chat',
  rather: '¿Prefiere no esperar?',
  updated: (minutes) => {
    if (minutes < 1) return 'Actualizado hace menos de un minuto.';
    return minutes === 1 ? 'Actualizado hace 1 minuto.' : `Actualizado hace ${minutes} minutos.`;
  },
  askCall: 'Pedir una llamada',
  changeCall: 'Cambiar la llamada',
  cancelCall: 'Cancelar la llamada',
  cancelQuestion: '¿Cancelar su llamada?',
  keepCall: 'Conservar la llamada',
  leaveMessage: 'Dejar un mensaje',
  otherWays: 'Otras formas',
  callHint: 'Le llamamos cuando le convenga.',
  laterHint: 'El equipo lo lee más tarde.',
  whichNumber: '¿A qué número le llamamos?',
  numberHint: 'Tenemos estos números de usted. Solo se ven las últimas cifras.',
  ending: (digits) => `Termina en ${digits}`,
  whichTime: '¿Cuándo le llamamos?',
  timeHint: 'Todas las horas son de su zona.',
  span: spanOf,
  book: 'Reservar la llamada',
  choose: 'No se reservó. Elija antes un número y una hora.',
  booked: 'Su llamada está reservada',
  message: 'Su mensaje para el equipo',
  messageHint: 'No escriba números de tarjeta, códigos de seguridad ni contraseñas.',
  send: 'Dejar este mensaje',
  empty: 'Escriba antes un mensaje.',
  tooLong: (over) => `No se envió. Sobran ${over} letras. Hágalo más corto.`,
  left: 'Nuestro equipo ya tiene su mensaje',
  callQuestion: '¿Reservar la llamada y salir de la fila?',
  messageQuestion: '¿Dejar el mensaje y salir de la fila?',
  callLead: 'Llámenos usted:',
  keepsPlace: 'Mientras llama, conserva su lugar en la fila.',
  failed: 'No funcionó. Nada cambió. Intente de nuevo.',
};
