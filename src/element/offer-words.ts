/** The few words of the offer that are not the site's. */
export interface OfferWords {
  /** The language that they are in; the site's own sentence is in that of its page. */
  readonly lang: string;
  /** On the button that opens Help; it is given Help's name. */
  open(name: string): string;
  readonly dismiss: string;
  readonly help: string;
}

const en: OfferWords = { lang: 'en', open: (name) => `Open ${name}`, dismiss: 'Not now', help: 'Help' };
const es: OfferWords = { lang: 'es', open: (name) => `Abrir ${name}`, dismiss: 'Ahora no', help: 'Ayuda' };

/** English for every language that we do not speak. */
export function offerWords(lang: string): OfferWords {
  return /^es\b/i.test(lang) ? es : en;
}
