import type { FormMessages, FormProblem } from '../../core/messages/form-messages.ts';

const long = new Intl.DateTimeFormat('es-US', { dateStyle: 'long', timeZone: 'UTC' });

/** Forms in the chat, in Spanish. */
export const form: FormMessages = {
  heading: 'Un formulario para usted',
  fillIn: 'Llenar',
  back: 'Volver al chat',
  sends: (name) => `${name} envía un formulario:`,
  care: 'Sus respuestas van al chat como un mensaje. No escriba números de tarjeta, códigos ni claves.',
  yes: 'Sí',
  no: 'No',
  send: 'Enviar el formulario',
  problems: 'No se envió. Revise sus respuestas.',
  problem,
  day: (date) => long.format(new Date(date)),
  decline: 'Prefiero no llenarlo',
  refused: 'No mostramos este formulario. Nadie del banco puede pedirle eso aquí.',
};

function problem(one: FormProblem, most = 200): string {
  switch (one) {
    case 'empty':
      return 'Llene este campo.';
    case 'choose':
      return 'Elija una opción.';
    case 'long':
      return `Escriba menos de ${most} letras.`;
    case 'sensitive':
      return 'Parece un número de tarjeta, un código o una clave. Quítelo.';
  }
}
