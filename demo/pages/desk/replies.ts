import type { Held } from './desk-state.ts';

/** Replies that an agent puts into the composer with one press, and may change before sending. */
export interface Reply {
  readonly label: string;
  readonly text: string;
}

const english: readonly Reply[] = [
  { label: 'Greeting', text: 'Hello, I have read what you told the assistant. You need not repeat it.' },
  { label: 'One moment', text: 'Please give me a moment while I look into this.' },
  {
    label: 'Dispute dates',
    text: 'We confirm your dispute within 30 days and settle it within two billing cycles, at most 90 days. You need not pay the disputed amount meanwhile.',
  },
  {
    label: 'Safety',
    text: 'Please never send a full card number, security code or password. The last four digits are enough.',
  },
  { label: 'Anything else', text: 'Is there anything else that I can do for you?' },
];

const spanish: readonly Reply[] = [
  { label: 'Greeting', text: 'Hola, he leído lo que le contó al asistente. No tiene que repetirlo.' },
  { label: 'One moment', text: 'Deme un momento, por favor, mientras lo reviso.' },
  {
    label: 'Dispute dates',
    text: 'Confirmamos su disputa en 30 días y la resolvemos en dos ciclos de facturación, 90 días como máximo. Mientras tanto no tiene que pagar el importe disputado.',
  },
  {
    label: 'Safety',
    text: 'No envíe nunca el número completo de su tarjeta, el código de seguridad ni la contraseña. Bastan los últimos cuatro dígitos.',
  },
  { label: 'Anything else', text: '¿Puedo ayudarle en algo más?' },
];

export function repliesIn(lang: string): readonly Reply[] {
  return lang.startsWith('es') ? spanish : english;
}

/** The facts of a brief that belong in a summary, by the label that the gateway gives them, in both languages. */
const summaryLabels: ReadonlyMap<string, { readonly en: string; readonly es?: string }> = new Map([
  ['Topic', { en: 'Topic' }],
  ['Merchant', { en: 'Merchant', es: 'Comercio' }],
  ['Amount', { en: 'Amount', es: 'Importe' }],
  ['Date of charge', { en: 'Date of charge' }],
  ['Card ending', { en: 'Card ending', es: 'Tarjeta terminada en' }],
]);

/** A summary to begin with, made of the facts that the desk knows; the agent completes it. */
export function summaryDraft(held: Held, lang: string): string {
  const isSpanish = lang.startsWith('es');
  const facts = held.brief.flatMap(({ label, value }) => {
    // The brief is in the desk's English: in Spanish only what is the same in both can be taken over.
    const words = summaryLabels.get(label)?.[isSpanish ? 'es' : 'en'];
    return words === undefined ? [] : [`${words}: ${value}`];
  });
  const { reference } = held.conversation.caseFile;
  if (reference !== undefined) facts.push(`${isSpanish ? 'Número de caso' : 'Case number'}: ${reference}`);
  return [
    isSpanish ? 'Hablamos de lo siguiente.' : 'What we talked about.',
    ...facts,
    isSpanish ? 'Próximos pasos: ' : 'Next steps: ',
  ].join('\n');
}
