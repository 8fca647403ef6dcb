import type { Lang } from '../conversation/record.ts';

/** What the assistant says and asks for when a customer wants to send a document. */
interface FileAnswer {
  readonly text: string;
  readonly purpose: string;
  readonly wish: RegExp;
}

const answers: Readonly<Record<Lang, FileAnswer>> = {
  en: {
    text: 'You can send it here. Use **Send a file**, above the conversation.',
    purpose: 'The document that you want to send',
    wish: /\b(?:send|upload|attach|submit)\b.{0,40}\b(?:file|document|receipt|photo|picture|pdf|scan)s?\b/i,
  },
  es: {
    text: 'Puede enviarlo aquí. Use **Enviar un archivo**, encima de la conversación.',
    purpose: 'El documento que quiere enviar',
    wish: /\b(?:enviar|env[ií]o|mandar|subir|adjuntar)\b.{0,40}\b(?:archivo|documento|recibo|foto|imagen|pdf)s?\b/i,
  },
};

export function fileAnswerIn(lang: Lang): FileAnswer {
  return answers[lang];
}

/** The language in which a customer wishes to send a document; undefined where they do not. */
export function wishToSend(text: string): Lang | undefined {
  const langs: readonly Lang[] = ['en', 'es'];
  return langs.find((lang) => answers[lang].wish.test(text));
}
