/** What the local assistant says by itself; everything else comes from the page's help content. */
export interface LocalPhrases {
  readonly greeting: string;
  readonly notFound: string;
  readonly stillNotFound: string;
  /** A person is asked for, and there is no way to one from here. */
  readonly noPerson: string;
  readonly noContacts: string;
  readonly noContent: string;
  readonly thanks: string;
}

const en: LocalPhrases = {
  greeting: 'Hello. I answer from this site’s help pages. What can I do for you?',
  notFound: 'I found no answer to that. Please use other words, or choose a question.',
  stillNotFound: 'I still found no answer. A person can help you by phone:',
  noPerson:
    'I am an automated assistant, and no live agent is connected to this chat. You can reach a person by phone:',
  noContacts: 'Please call the number on the back of your card.',
  noContent: 'I cannot load the help pages right now. Please call the number on the back of your card.',
  thanks: 'You are welcome. Is there anything else?',
};

const es: LocalPhrases = {
  greeting: 'Hola. Respondo con las páginas de ayuda de este sitio. ¿En qué puedo ayudarle?',
  notFound: 'No encontré una respuesta. Use otras palabras o elija una pregunta.',
  stillNotFound: 'Sigo sin encontrar una respuesta. Una persona puede ayudarle por teléfono:',
  noPerson:
    'Soy un asistente automático y en este chat no hay agentes conectados. Puede hablar con una persona por teléfono:',
  noContacts: 'Llame al número que está al dorso de su tarjeta.',
  noContent: 'Ahora no puedo cargar las páginas de ayuda. Llame al número que está al dorso de su tarjeta.',
  thanks: 'Con gusto. ¿Necesita algo más?',
};

export function phrasesFor(lang: string): LocalPhrases {
  return /^es\b/i.test(lang) ? es : en;
}
