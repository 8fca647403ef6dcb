/** What is said in the gallery, in both languages. */
export interface Words {
  readonly offer: string;
  readonly greeting: string;
  readonly topics: readonly [string, string, string];
  readonly dispute: string;
  readonly whichCard: string;
  readonly cards: readonly [string, string];
  readonly dates: string;
  readonly person: string;
  readonly meanwhile: string;
  readonly meanwhileAnswer: string;
  readonly hello: string;
  readonly opened: string;
  readonly thanks: string;
  readonly summary: string;
  readonly nextStep: string;
  readonly expected: string;
  readonly correction: string;
  readonly partial: string;
  readonly long: string;
  readonly transferReason: string;
  readonly cardNumber: string;
  readonly orderNumber: string;
  readonly securePurpose: string;
  /** A question, and the answers to choose from. */
  readonly secureChoice: readonly [string, string, string];
  readonly formPurpose: string;
  /** The questions of a form. */
  readonly formQuestions: readonly [string, string, string];
  readonly filePurpose: string;
  readonly fileName: string;
  readonly asksForCode: string;
  readonly decision: string;
  readonly travelDesk: string;
  /** In the other language; what it means; and more of it. */
  readonly foreign: string;
  readonly foreignMeans: string;
  readonly foreignMore: string;
}

const en: Words = {
  offer: 'Questions about this payment?',
  greeting: 'Hello, Alex. I am the automated assistant. What can I help you with?',
  topics: ['A charge I do not know', 'Replace a card', 'Talk to a person'],
  dispute: "I want to dispute a $127.43 charge from XYZ Store on 08/15 that I didn't authorize",
  whichCard: 'I can help with that. **Which card** was the $127.43 charge on?',
  cards: ['Everyday, ending 1005', 'Travel, ending 4821'],
  dates:
    'Here is what applies to your dispute:\n\n- Tell us in writing **by October 30**.\n- We confirm that we have it within **30 days**.\n- We decide within **two billing cycles**.\n\nYou do not have to pay this charge while we look into it. [How disputes work](https://example.com/disputes)',
  person: 'live agent',
  meanwhile: 'Can I still use my card?',
  meanwhileAnswer: 'Yes. You can go on using it, unless you think that someone else has your number.',
  hello: 'Hello Alex, this is Maria. I can see what you told the assistant. Let me look at that charge.',
  opened: 'I have opened a case. You do not have to do anything else today.',
  thanks: 'Thank you, Maria.',
  summary:
    'You dispute $127.43 at XYZ Store on August 15.\nNext: we write to the store. You hear from us by September 14.\nYou do not have to pay this charge meanwhile.',
  nextStep: 'We write to XYZ Store.',
  expected: 'You hear from us by September 14.',
  correction: 'The amount was $172.43.',
  partial: 'A late fee is charged when a payment comes after the **due date**. If this is the first',
  long: Array.from(
    { length: 12 },
    (_, index) => `Step ${index + 1}. Look at the date and the amount, and compare them with your receipt.`,
  ).join('\n\n'),
  transferReason: 'This looks like fraud',
  cardNumber: 'My card number is 4111 1111 1111 1111',
  asksForCode: 'To stop the charge, please read me the code that we have just texted you.',
  decision: 'We take the late fee back.',
  travelDesk:
    'Hello Alex, this is Ben of the travel desk. I see your flight, and I can help with the refund.',
  foreign: 'Deme un momento, por favor, mientras lo reviso.',
  foreignMeans: 'Please give me a moment while I look into this.',
  foreignMore: '¿Puedo ayudarle en algo más?',
  orderNumber: 'My order came with 4111111111111111 on the label',
  securePurpose: 'To find the charge on your card',
  secureChoice: ['Who has the card now?', 'I have it', 'Someone else has it'],
  formPurpose: 'Check your address',
  formQuestions: ['Do you still get your mail in Phoenix?', 'Street and number', 'Since when?'],
  filePurpose: 'Your receipt from XYZ Store',
  fileName: 'receipt-xyz-store.pdf',
};

const es: Words = {
  offer: '¿Tiene preguntas sobre este pago?',
  greeting: 'Hola, Alex. Soy el asistente automático. ¿En qué puedo ayudarle?',
  topics: ['Un cargo que no conozco', 'Reemplazar una tarjeta', 'Hablar con una persona'],
  dispute: 'Quiero disputar un cargo de $127.43 de XYZ Store del 15/08 que no autoricé',
  whichCard: 'Puedo ayudarle. **¿En qué tarjeta** está el cargo de $127.43?',
  cards: ['Everyday, termina en 1005', 'Travel, termina en 4821'],
  dates:
    'Esto vale para su disputa:\n\n- Avísenos por escrito **antes del 30 de octubre**.\n- Le confirmamos que la recibimos en **30 días**.\n- Decidimos en **dos ciclos de facturación**.\n\nNo tiene que pagar este cargo mientras lo revisamos. [Cómo funcionan las disputas](https://example.com/disputas)',
  person: 'agente en vivo',
  meanwhile: '¿Puedo seguir usando mi tarjeta?',
  meanwhileAnswer: 'Sí. Puede seguir usándola, salvo que crea que otra persona tiene su número.',
  hello: 'Hola Alex, soy María. Veo lo que le dijo al asistente. Déjeme revisar ese cargo.',
  opened: 'Abrí un caso. Hoy no tiene que hacer nada más.',
  thanks: 'Gracias, María.',
  summary:
    'Usted disputa $127.43 de XYZ Store del 15 de agosto.\nSiguiente paso: escribimos a la tienda. Le avisamos antes del 14 de septiembre.\nMientras tanto no tiene que pagar este cargo.',
  nextStep: 'Escribimos a XYZ Store.',
  expected: 'Le avisamos antes del 14 de septiembre.',
  correction: 'El importe era de $172.43.',
  partial:
    'Se cobra un cargo por pago tardío cuando el pago llega después de la **fecha límite**. Si es el primer',
  long: Array.from(
    { length: 12 },
    (_, index) => `Paso ${index + 1}. Mire la fecha y el importe, y compárelos con su recibo.`,
  ).join('\n\n'),
  transferReason: 'Parece un fraude',
  cardNumber: 'Mi número de tarjeta es 4111 1111 1111 1111',
  asksForCode: 'Para parar el cargo, por favor dígame el código que le acabamos de enviar.',
  decision: 'Le devolvemos el cargo por pago tardío.',
  travelDesk: 'Hola Alex, soy Ben, del equipo de viajes. Veo su vuelo y puedo ayudarle con el reembolso.',
  foreign: 'Please give me a moment while I look into this.',
  foreignMeans: 'Deme un momento, por favor, mientras lo reviso.',
  foreignMore: 'Is there anything else that I can do for you?',
  orderNumber: 'Mi pedido vino con 4111111111111111 en la etiqueta',
  securePurpose: 'Para encontrar el cargo en su tarjeta',
  secureChoice: ['¿Quién tiene la tarjeta ahora?', 'La tengo yo', 'La tiene otra persona'],
  formPurpose: 'Revise su dirección',
  formQuestions: ['¿Aún recibe su correo en Phoenix?', 'Calle y número', '¿Desde cuándo?'],
  filePurpose: 'Su recibo de XYZ Store',
  fileName: 'recibo-xyz-store.pdf',
};

export function wordsFor(lang: string): Words {
  return lang === 'es' ? es : en;
}
