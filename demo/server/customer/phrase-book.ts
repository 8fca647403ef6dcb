/** What the desk's ready replies say, in both languages. */
export interface Phrase {
  readonly label: string;
  readonly en: string;
  readonly es: string;
}

export const phrases: readonly Phrase[] = [
  {
    label: 'Greeting',
    en: 'Hello, I have read what you told the assistant. You need not repeat it.',
    es: 'Hola, he leído lo que le contó al asistente. No tiene que repetirlo.',
  },
  {
    label: 'One moment',
    en: 'Please give me a moment while I look into this.',
    es: 'Deme un momento, por favor, mientras lo reviso.',
  },
  {
    label: 'Dispute dates',
    en: 'We confirm your dispute within 30 days and settle it within two billing cycles, at most 90 days. You need not pay the disputed amount meanwhile.',
    es: 'Confirmamos su disputa en 30 días y la resolvemos en dos ciclos de facturación, 90 días como máximo. Mientras tanto no tiene que pagar el importe disputado.',
  },
  {
    label: 'Safety',
    en: 'Please never send a full card number, security code or password. The last four digits are enough.',
    es: 'No envíe nunca el número completo de su tarjeta, el código de seguridad ni la contraseña. Bastan los últimos cuatro dígitos.',
  },
  {
    label: 'Anything else',
    en: 'Is there anything else that I can do for you?',
    es: '¿Puedo ayudarle en algo más?',
  },
];
