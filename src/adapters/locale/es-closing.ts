import type { ClosingMessages } from '../../core/messages/closing-messages.ts';

const day = new Intl.DateTimeFormat('es-US', { dateStyle: 'long' });
const scores = ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'];

/** What remains of a conversation, in Spanish. */
export const closing: ClosingMessages = {
  heading: 'Su caso',
  back: 'Volver al chat',
  spell: 'Oír el número de caso',
  spelled: (reference) => `Su número de caso es ${reference}.`,
  nothing: 'Todavía no hay un caso.',
  complaint: {
    heading: 'Su queja',
    number: 'Número de queja',
    since: 'Llegó el',
    answerBy: 'Respondemos a más tardar el',
    spell: 'Oír el número de queja',
    spelled: (reference) => `Su número de queja es ${reference}.`,
    status: 'La estamos revisando. Para saber cómo va, pregunte en el chat: ¿Cómo va mi queja?',
    day: (at) => day.format(at),
  },
  nextStep: 'Qué sigue',
  expected: 'Cuándo',
  shared: 'Lo que usted dio',
  wrote: (name) => `${name} hizo un resumen. ¿Está bien?`,
  check: 'Leer y revisar',
  ask: '¿Está bien este resumen?',
  right: 'Sí, está bien',
  wrong: 'No, algo está mal',
  correction: '¿Qué está mal?',
  correctionHint: 'Lo leemos y lo cambiamos. No escriba números de tarjeta ni códigos.',
  send: 'Enviar el cambio',
  empty: 'Primero escriba qué está mal.',
  confirmed: 'Usted dijo que este resumen está bien.',
  corrected: 'Usted nos dijo qué está mal:',
  unsent: 'Esto no se envió. Pruebe otra vez.',
  survey: '¿Cómo le fue?',
  how: (about, name) =>
    about === 'assistant' ? '¿Cómo estuvo el asistente automático?' : `¿Cómo estuvo ${name}?`,
  score: (score) => scores[score - 1] ?? '',
  comment: '¿Quiere decir algo más?',
  commentHint: 'Puede dejarlo vacío. No escriba números de tarjeta ni códigos.',
  rate: 'Enviar mi respuesta',
  skip: 'Saltar esto',
  chooseFirst: 'Primero elija una respuesta, o salte esto.',
  thanks: 'Gracias por su respuesta.',
};
