import type { SaveMessages } from '../../core/messages/save-messages.ts';

const day = new Intl.DateTimeFormat('es-US', { dateStyle: 'full' });

/** A copy of the conversation, in Spanish. */
export const save: SaveMessages = {
  heading: 'Guardar este chat',
  back: 'Volver al chat',
  intro: 'Aquí tiene una copia de todo lo que se dijo. Se hace en su equipo. No se envía nada.',
  care: 'Los números secretos no están en ella. No la guarde en un equipo que comparte.',
  page: 'Guardar como página web',
  pageHint: 'Con títulos. Se lee bien con un lector de pantalla.',
  text: 'Guardar como texto',
  textHint: 'Solo palabras. Se abre con todo programa.',
  print: 'Imprimir',
  printHint: 'En papel o como PDF.',
  email: 'Enviarla a mi correo',
  emailHint: 'Va al correo que el banco tiene de usted.',
  saved: (file) => `Se guardó como ${file}.`,
  emailed: 'La copia va a su correo.',
  failed: 'No se pudo hacer. Pruebe otra vez, o guárdela aquí.',
  title: 'Su chat con la Ayuda',
  savedOn: 'Guardado el',
  day: (at) => day.format(at),
};
