/** The few words that the launcher needs before any catalogue is there. */
export interface Labels {
  /** The language that they are in, for whoever reads them aloud. */
  readonly lang: string;
  readonly help: string;
  readonly opening: string;
  /** On the button that tries again. */
  readonly failed: string;
}

const en: Labels = {
  lang: 'en',
  help: 'Help',
  opening: 'Opening…',
  failed: 'Help could not be opened. Try again',
};

const es: Labels = {
  lang: 'es',
  help: 'Ayuda',
  opening: 'Abriendo…',
  failed: 'No se pudo abrir la Ayuda. Intentar de nuevo',
};

/** English for every language that we do not speak. */
export function labelsFor(lang: string): Labels {
  return /^es\b/i.test(lang) ? es : en;
}
