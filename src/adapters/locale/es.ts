import { nameOf } from '../../core/messages/author.ts';
import { daysBetween, formatOf, waitMinutes } from '../../core/messages/format.ts';
import type { Messages, QueueFigures } from '../../core/messages/messages.ts';
import type { TransportErrorKind } from '../../core/protocol/transport-error.ts';
import { cleanName } from '../../core/text/clean.ts';
import { guard } from './es-guard.ts';
import { handoffFailed, notice, requested, roles, transferring } from './es-notices.ts';

const lang = 'es';
// As Spanish is written in the United States: 1,000 and "p. m.".
const format = formatOf('es-US');

const pictures = new Map([
  ['🙂', 'sonrisa'],
  ['😊', 'sonrisa'],
  ['😀', 'sonrisa'],
  ['👍', 'pulgar arriba'],
  ['❤', 'corazón'],
  ['🙏', 'gracias'],
  ['🎉', 'fiesta'],
  ['✅', 'marca de listo'],
  ['⚠', 'señal de aviso'],
]);

/** Spanish, formal "usted", in the words of Spanish speakers in the United States. */
export const es: Messages = {
  lang,
  roles,
  chrome: {
    help: 'Ayuda',
    unread: newMessages,
    needed: 'Mire su chat, por favor.',
    helpWaiting: (figures) =>
      figures.waitSeconds === undefined
        ? 'Ayuda. En espera'
        : `Ayuda. En espera, ${waitOf(figures, figures.waitSeconds)}`,
    minimize: 'Minimizar',
    moreOptions: 'Más opciones',
    talkToPerson: 'Hablar con una persona',
    settings: 'Ajustes',
    guide: 'Ayuda con este chat',
    yourCase: 'Su caso',
    save: 'Guardar este chat',
    partFailed: 'Esto no se pudo abrir. Inténtelo otra vez.',
    urgent: 'Urgente: ¿fraude o tarjeta perdida?',
    urgentNumber: 'Llame al número del reverso de su tarjeta.',
    repeatLastMessage: 'Repetir el último mensaje',
    supervisor: 'Pedir un supervisor',
    pause: (name) => `Pausa con ${name}, hablar con el asistente`,
    otherLanguage: { label: 'English', lang: 'en' },
    status: 'Estado',
    caseNumber: 'Número de caso',
    copy: 'Copiar',
    copied: 'Copiado.',
    talkingTo: (first, ...more) => {
      if (first?.role === 'assistant') return 'Habla con: Asistente (automático)';
      const names = [first, ...more].flatMap((one) => (one ? nameOf(one, { roles }) : []));
      const team = more.length > 0 ? '' : cleanName(first?.team ?? '');
      return `Habla con: ${format.list(names)}${team && `, ${team}`}`;
    },
    slowerPace: 'Más despacio',
    talkingToNobody: 'Todavía no hay nadie.',
  },
  composer: {
    label: 'Su mensaje',
    hint: 'No escriba números de tarjeta, códigos de seguridad ni contraseñas.',
    send: 'Enviar',
    empty: 'Primero escriba un mensaje.',
    tooLong: (over) =>
      `No se envió. A su mensaje le ${over === 1 ? 'sobra' : 'sobran'} ${counted(over, 'carácter', 'caracteres')}. Hágalo más corto o envíelo en dos partes.`,
    review: 'Lea su mensaje otra vez. Luego envíelo.',
    unsentSoon: (seconds) => `Sale en ${counted(seconds, 'segundo', 'segundos')}:`,
    unsent: (seconds) =>
      `Sale en ${counted(seconds, 'segundo', 'segundos')}. Deshacer está antes del mensaje.`,
    undo: 'Deshacer',
    undone: 'No se envió. Su texto está de vuelta.',
    suggestedReplies: 'Respuestas sugeridas',
    stopAnswer: 'Detener',
    closed: 'Este chat terminó. Puede leerlo, pero no escribir.',
  },
  guard,
  transcript: {
    label: 'Conversación',
    time: (at) => format.time(at),
    heading: (author, at) => `${author}, ${format.time(at)}`,
    day: (at, now) => {
      const days = daysBetween(at, now);
      if (days === 0) return 'Hoy';
      return days === 1 ? 'Ayer' : format.date(at);
    },
    jumpToLatest: (count) =>
      count === 0 ? 'Ir al último' : `Ir al último, ${counted(count, 'nuevo', 'nuevos')}`,
    edited: 'Editado',
    translate: 'Traducir',
    translated: 'Traducido',
    notTranslated: 'Este mensaje no se pudo traducir.',
    byMachine: 'Traducido por una máquina:',
    removed: 'Este mensaje se eliminó.',
    typing: (name) => `${name} está escribiendo.`,
    assistantReplying: 'El asistente está respondiendo.',
    assistantStillWorking: 'Sigue trabajando.',
    assistantSlow: 'Está tardando más de lo normal. Puede esperar o pedir una persona.',
    opensNewWindow: (host) =>
      host === undefined ? '(se abre en otra ventana)' : `(${host}, se abre en otra ventana)`,
  },
  delivery: {
    sending: 'Enviando',
    stillSending: 'Todavía se está enviando.',
    waiting: 'En espera de envío',
    sent: 'Enviado.',
    delivered: 'Entregado',
    read: 'Leído',
    unsure: 'No sabemos si este mensaje llegó.',
    failed: (error) => `No se envió. ${whyNotSent(error)}`,
    tryAgain: 'Reintentar',
    check: 'Comprobar',
    sendAgain: 'Enviar otra vez',
    edit: 'Editar',
    delete: 'Eliminar',
  },
  handoff: {
    requested,
    connecting: (name) => `${name} está por entrar al chat.`,
    transferring,
    failed: handoffFailed,
    queue: queueLine,
    wait,
    waitGrew: (seconds, mostSeconds) => `Ahora la espera es más larga: ${wait(seconds, mostSeconds)}.`,
    leaveLine: 'Salir de la fila',
    leaveQuestion: '¿Salir de la fila?',
    stayInLine: 'Seguir en la fila',
    losesPlace: (position) =>
      `Perderá su lugar${position === undefined ? ' en la fila' : `: ${format.number(position)} en la fila`}.`,
  },
  connection: {
    connecting: 'Conectando.',
    lost: 'Se perdió la conexión. Intentamos de nuevo. Su texto está a salvo.',
    stillTrying: 'Seguimos intentando.',
    back: 'Conectado otra vez.',
    offline: 'No tiene conexión. Seguiremos cuando vuelva. Su texto está a salvo.',
    refused: 'El chat no funciona en este momento. Llámenos o pruebe más tarde.',
    sessionExpired: 'Se cerró su sesión. Entre de nuevo para seguir. Su texto está a salvo.',
  },
  ending: {
    endChat: 'Terminar el chat',
    confirm: '¿Quiere terminar este chat?',
    keepChatting: 'Seguir en el chat',
    heading: 'El chat terminó',
    summary: 'Resumen',
    summaryBy: (name) => `Escrito por ${name}`,
    startNew: 'Empezar una conversación nueva',
  },
  notice,
  speech: {
    said: (name, text) => `${name} dijo: ${text}`,
    saidTextFirst: (name, text) => `${text} De ${name}.`,
    wroteMuch: (name) => `${name} envió un mensaje largo.`,
    choices: (labels) =>
      `${labels.length === 1 ? 'Sigue' : 'Siguen'} ${counted(labels.length, 'opción', 'opciones')}: ${format.list(labels)}.`,
    moreInConversation: 'El resto está en la conversación.',
    endOfMessage: 'Fin del mensaje.',
    link: (label) => `enlace: ${label}`,
    pictures,
    several: (count, name, latest) => `${newMessages(count)} de ${name}. El último: ${latest}`,
    changed: (name, text) => `${name} cambió un mensaje: ${text}`,
    removed: (name) => `${name} eliminó un mensaje.`,
    whileClosed: (name, unread) => `Mensaje nuevo de ${name}. Ayuda, ${format.number(unread)} sin leer.`,
    whileClosedPrefix: (sentence) => `Ayuda: ${sentence}`,
    newMessages: (count) => `${newMessages(count)}.`,
    earlier: (count) =>
      count === 1
        ? 'Se cargó 1 mensaje anterior.'
        : `Se cargaron ${format.number(count)} mensajes anteriores.`,
    restored: (count) => `Conversación recuperada. ${counted(count, 'mensaje', 'mensajes')}.`,
    caseNumber: (spelled) => `Su número de caso es ${spelled}. El botón Copiar está en Estado.`,
    seesConversation: (name) => `${name} puede ver esta conversación.`,
    stillHere: (name) => `${name} sigue aquí.`,
    withAssistantAgain: 'Vuelve a estar con el asistente.',
    nextInLine: 'Usted sigue.',
    languageIs: 'Idioma: español.',
    steppedAside: (byKey) =>
      `La Ayuda está minimizada. ${byKey ? 'Ctrl+F6 o el' : 'El'} botón Ayuda la abre.`,
  },
};

function counted(count: number, one: string, many: string): string {
  return `${format.number(count)} ${count === 1 ? one : many}`;
}

function newMessages(count: number): string {
  return counted(count, 'mensaje nuevo', 'mensajes nuevos');
}

function wait(seconds: number, mostSeconds: number | undefined): string {
  const least = waitMinutes(seconds);
  const most = waitMinutes(mostSeconds ?? seconds);
  if (most > least) return `de ${format.number(least)} a ${counted(most, 'minuto', 'minutos')}`;
  return least === 1 ? 'cerca de 1 minuto' : `unos ${counted(least, 'minuto', 'minutos')}`;
}

function waitOf(figures: QueueFigures, seconds: number): string {
  return wait(seconds, figures.waitMostSeconds);
}

function queueLine(figures: QueueFigures): string {
  const { position, waitSeconds } = figures;
  const place = position === undefined ? 'Está en la fila.' : placeInLine(position);
  if (waitSeconds !== undefined) return `${place} Espera: ${waitOf(figures, waitSeconds)}.`;
  return position === undefined ? `${place} Todavía no sabemos cuánto falta.` : place;
}

function placeInLine(position: number): string {
  return position <= 1
    ? 'Usted es la siguiente persona en la fila.'
    : `Es el número ${format.number(position)} en la fila.`;
}

function whyNotSent(error: TransportErrorKind): string {
  switch (error) {
    case 'network':
    case 'timeout':
    case 'cut':
      return 'La conexión es débil. Su texto está guardado. El botón Reintentar está junto al mensaje.';
    case 'rate-limited':
    case 'overloaded':
    case 'server':
      return 'Hay mucha demanda. Su texto está guardado. Espere un momento y reintente.';
    case 'auth-expired':
    case 'auth-denied':
    case 'forbidden':
      return 'Se cerró su sesión. Su texto está guardado. Entre de nuevo y reintente.';
    case 'ended':
    case 'not-found':
      return 'Este chat terminó. Su texto está guardado. Cópielo en un chat nuevo.';
    case 'too-large':
      return 'El mensaje es demasiado largo. Hágalo más corto y envíelo de nuevo.';
    case 'rejected':
      return 'Este mensaje no se aceptó. Cámbielo y envíelo de nuevo.';
    case 'conflict':
    case 'unsupported':
    case 'protocol':
    case 'aborted':
      return 'Su texto está guardado. El botón Reintentar está junto al mensaje.';
  }
}
