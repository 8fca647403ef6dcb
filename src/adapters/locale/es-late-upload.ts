import type { FileRejection, UploadEnd } from '../../core/protocol/upload.ts';
import { nameOf } from '../../core/messages/author.ts';
import type { FactOf, UploadNoticeMessages } from '../../core/messages/late-messages.ts';
import { roles } from './es-notices.ts';

/** What stands in the conversation about files, and is spoken of them, in Spanish. */
export const uploadNotices: UploadNoticeMessages = {
  notice,
  how: 'Use el botón Enviar un archivo, encima de la conversación.',
  checking: (name) => `Se envió ${name}. Lo estamos revisando.`,
  timeEnds: 'El plazo para enviar un archivo termina en 2 minutos.',
};

function notice(fact: FactOf<'upload'>): string {
  switch (fact.type) {
    case 'upload.requested':
      return `${nameOf(fact.from, { roles })} pide un archivo: ${fact.purpose}`;
    case 'upload.accepted':
      return `Se envió y se aceptó ${fact.name}.`;
    case 'upload.rejected':
      return `No se aceptó ${fact.name}: ${whyRejected(fact.reason)}`;
    case 'upload.closed':
      return uploadEnded(fact.reason);
  }
}

function whyRejected(reason: FileRejection): string {
  switch (reason) {
    case 'empty':
      return 'está vacío. Elija otro archivo.';
    case 'too-large':
      return 'es muy grande. Elija un archivo más chico.';
    case 'wrong-type':
      return 'no es del tipo que dice su nombre. Elija otro archivo.';
    case 'infected':
      return 'puede tener un virus. No lo guardamos. Elija otro archivo.';
    case 'unchecked':
      return 'no pudimos revisarlo. Envíelo otra vez.';
  }
}

function uploadEnded(reason: UploadEnd): string {
  switch (reason) {
    case 'done':
      return 'Usted terminó de enviar archivos.';
    case 'declined':
      return 'Usted prefirió no enviar archivos.';
    case 'withdrawn':
      return 'Ya no hace falta ningún archivo.';
    case 'expired':
      return 'El plazo para enviar un archivo terminó. Puede pedir más tiempo aquí.';
  }
}
