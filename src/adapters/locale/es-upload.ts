import { formatOf } from '../../core/messages/format.ts';
import type { FileProblem, UploadMessages } from '../../core/messages/upload-messages.ts';
import type { TransportErrorKind } from '../../core/protocol/transport-error.ts';
import type { FileKind } from '../../core/protocol/upload.ts';

const lang = 'es-US';
const format = formatOf(lang);
const inUnit = (unit: string) =>
  new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 });
const megabytes = inUnit('megabyte');
const kilobytes = inUnit('kilobyte');
const percent = new Intl.NumberFormat(lang, { style: 'percent' });

/** Files that were asked for, in Spanish. */
export const upload: UploadMessages = {
  heading: 'Enviar un archivo',
  back: 'Volver al chat',
  asks: (name) => `${name} pide un archivo:`,
  to: 'Va a',
  kinds: 'Tipos de archivo',
  kind,
  limits: 'Como máximo',
  limit: (files, bytes) =>
    files === 1
      ? `Un archivo de ${size(bytes)}`
      : `${format.number(files)} archivos de ${size(bytes)} cada uno`,
  until: 'Abierto hasta',
  care: 'Su archivo no se ve en el chat. Revisamos que no tenga virus. Aquí no lo leemos: tape los números de tarjeta y los códigos antes de enviarlo.',
  choose: 'Elegir un archivo',
  orDrop: 'O suelte aquí sus archivos, o péguelos.',
  toSend: 'Archivos por enviar',
  hint: 'No salen hasta que usted pulse Enviar archivos.',
  send: 'Enviar archivos',
  nothing: 'Primero elija un archivo.',
  remove: 'Quitar',
  stop: 'Cancelar',
  sent: 'Archivos enviados',
  done: 'Ya terminé',
  decline: 'Prefiero no enviar un archivo',
  size,
  ready: 'Listo para enviar',
  looking: 'Lo estamos viendo',
  waiting: 'Espera su turno',
  sending: (part) => `Se envía: ${percent.format(part)}`,
  arrived: 'Enviado',
  checking: 'Enviado. Lo estamos revisando',
  accepted: 'Enviado y aceptado',
  rejected: 'No aceptado',
  problem,
  failed: (error) => `No se envió. ${whyFailed(error)}`,
  renamed: 'Su nombre tenía un número que nunca pedimos. Sale con este nombre.',
  added: (names) => `Se añadió: ${format.list(names)}.`,
  removed: (name) => `Se quitó ${name}.`,
  started: (name) => `Se envía ${name}.`,
  half: (name) => `Ya salió la mitad de ${name}.`,
  stopped: (name) => `No se envió ${name}. Sigue en su lista.`,
  notSent: (name, reason) => `${name}: ${reason}`,
};

function size(bytes: number): string {
  return bytes < 1_000_000 ? kilobytes.format(Math.ceil(bytes / 1000)) : megabytes.format(bytes / 1_000_000);
}

function kind(one: FileKind): string {
  switch (one) {
    case 'pdf':
      return 'PDF';
    case 'jpeg':
      return 'Foto JPEG';
    case 'png':
      return 'Imagen PNG';
    case 'heic':
      return 'Foto HEIC';
  }
}

function problem(one: FileProblem): string {
  switch (one) {
    case 'empty':
      return 'Este archivo está vacío. Elija otro.';
    case 'too-large':
      return 'Este archivo es muy grande. Elija uno más chico.';
    case 'wrong-kind':
      return 'No aceptamos este tipo de archivo. Elija otro.';
    case 'not-what-it-says':
      return 'El archivo no es del tipo que dice su nombre. Elija otro.';
    case 'too-many':
      return 'Es un archivo de más. Primero quite otro.';
    case 'unreadable':
      return 'No se pudo abrir este archivo. Elíjalo otra vez.';
  }
}

function whyFailed(error: TransportErrorKind): string {
  switch (error) {
    case 'auth-expired':
    case 'auth-denied':
    case 'forbidden':
      return 'Se cerró su sesión. Entre otra vez y vuelva a intentar.';
    case 'too-large':
      return problem('too-large');
    case 'rejected':
    case 'unsupported':
      return problem('wrong-kind');
    case 'conflict':
      return problem('too-many');
    case 'ended':
    case 'not-found':
      return 'Aquí ya no se pueden enviar archivos.';
    case 'rate-limited':
    case 'overloaded':
    case 'server':
      return 'Estamos muy ocupados. Espere un momento y vuelva a intentar.';
    default:
      return 'La conexión es débil. Vuelva a intentar.';
  }
}
