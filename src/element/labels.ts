/** The few words that the launcher needs before any catalogue is there. */
export interface Labels {
  readonly help: string;
  readonly unread: (count: number) => string;
  readonly opening: string;
  readonly failed: string;
  readonly tryAgain: string;
}

const en: Labels = {
  help: 'Help',
  unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  opening: 'Opening Help…',
  failed: 'Help could not be opened.',
  tryAgain: 'Try again',
};

const es: Labels = {
  help: 'Ayuda',
  unread: (count) => (count === 1 ? '1 mensaje nuevo' : `${count} mensajes nuevos`),
  opening: 'Abriendo la Ayuda…',
  failed: 'No se pudo abrir la Ayuda.',
  tryAgain: 'Intentar de nuevo',
};

/** English for every language that we do not speak. */
export function labelsFor(lang: string): Labels {
  return /^es\b/i.test(lang) ? es : en;
}
