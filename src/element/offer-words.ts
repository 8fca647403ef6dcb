/** The few words of the offer that are not the site's. */
export interface OfferWords {
  /** On the button that opens Help; it is given Help's name. */
  open(name: string): string;
  readonly dismiss: string;
  readonly help: string;
}

const en: OfferWords = { open: (name) => `Open ${name}`, dismiss: 'Not now', help: 'Help' };
const es: OfferWords = { open: (name) => `Abrir ${name}`, dismiss: 'Ahora no', help: 'Ayuda' };

/** English for every language that we do not speak. */
export function offerWords(lang: string): OfferWords {
  return /^es\b/i.test(lang) ? es : en;
}
