/** One turn: what the customer says (after `|` the value of a pressed choice), and what the answer must tell. */
export type Turn = readonly [said: string, ...told: readonly RegExp[]];

export interface TopicScript {
  readonly topic: string;
  readonly turns: readonly Turn[];
  /** Nothing else is asked: the answer at the end offers a person. */
  readonly person: string;
  readonly context?: { readonly card: string };
}

const en = 'Talk to a person';
const es = 'Hablar con una persona';

export const english: readonly TopicScript[] = [
  {
    topic: 'when a payment is due, and for another card',
    person: en,
    turns: [
      ['when is my payment due?', /Which card/],
      ['1005', /ending 1005/, /September 12, 2026/, /\$42\.00/, /\$1,284\.56/],
      ['4821', /ending 4821/, /September 15, 2026/, /\$35\.00/],
    ],
  },
  {
    topic: 'whether a payment has posted',
    person: en,
    turns: [
      ['has my payment posted?', /Which card/],
      ['Everyday, ending 1005|card:1005', /has posted.*\$350\.00 on August 17, 2026/],
    ],
  },
  {
    topic: 'a late fee, asked back once',
    person: en,
    turns: [
      ['why was I charged a late fee', /Which card/],
      ['the travel card', /\$29\.00.*August 16, 2026.*August 15, 2026/, /Do you want that/],
      ['Yes, ask for it back|fee:ask', /FEE-2026-\d{6}/, /August 28, 2026/, /cannot promise/],
      ['waive my late fee', /already, and can do so only once.*FEE-2026-\d{6}/],
    ],
  },
  {
    topic: 'a card without a late fee',
    person: en,
    turns: [
      ['late fee', /Which card/],
      ['1005', /no late fee/],
    ],
  },
  {
    topic: 'a stolen card',
    person: en,
    turns: [
      ['lost or stolen card', /Which card/],
      ['Everyday, ending 1005|card:1005', /ending 1005 is locked now/, /lost, stolen or damaged/],
      ['it was stolen', /Palm Street in Phoenix, ZIP code ending 04/, /Is that right/],
      ['yes', /CRD-2026-\d{6}/, /August 28, 2026.*September 1, 2026/, /old card stays locked/],
      ['I need a new card', /on its way already.*CRD-2026-\d{6}/],
    ],
  },
  {
    topic: 'a lost card, all told at once, after a move',
    person: en,
    turns: [
      ['My Travel card 4821 was stolen', /ending 4821 is locked now/, /Is that right/],
      ['no, I have moved', /do not send a card yet/, /\*Profile\*/],
    ],
  },
  {
    topic: 'a damaged card, which is not locked',
    person: en,
    turns: [
      ['my card is damaged', /Which card/],
      ['1005', /^We can send you a new card/],
      ['yes please', /number stays the same/],
    ],
  },
  {
    topic: 'the card of an authorized user',
    person: en,
    turns: [
      ['lost or stolen card', /Which card/],
      ['the one of Sam', /ending 2210 is locked now/],
      ['Lost|fault:lost', /Is that right/],
      ['ok', /CRD-2026-\d{6}/],
    ],
  },
  {
    topic: 'a lost wallet with both cards in it, and words that were said before',
    person: en,
    turns: [
      ['I lost my wallet', /Which card/],
      ['1005', /ending 1005 is locked now/, /Is that right\?$/],
      ['4821', /ending 4821 is locked now/, /for your card ending 1005.*Is that right\?$/s],
      ['I lost my card', /for your card ending 1005.*Is that right\?$/s],
      ['yes', /CRD-2026-\d{6}/, /for your card ending 4821.*Is that right\?$/s],
      ['yes', /CRD-2026-\d{6}/],
    ],
  },
  {
    topic: 'rewards',
    person: en,
    turns: [
      [
        'how many points do I have',
        /18,640 points/,
        /\$186\.40/,
        /No points expire this year/,
        /open \*Rewards\*/,
      ],
    ],
  },
  {
    topic: 'adding a user',
    person: en,
    turns: [
      ['add an authorized user', /Which card/],
      ['1005', /ending 1005/, /name, birth date and address/, /I cannot add them here/],
    ],
  },
  {
    topic: 'the limit of a user',
    person: en,
    turns: [
      ['authorized user', /add.*remove.*limit/],
      ['Change a limit|deed:limit', /Which user/],
      ['Sam|user:sam', /cannot change a limit here/, /ending 2210/],
    ],
  },
  {
    topic: 'removing a user who is not there',
    person: en,
    turns: [
      ['remove an authorized user', /Which user/],
      ['Someone else|user:other', /one user.*Sam/],
    ],
  },
  {
    topic: 'adding a user, and then removing one by name',
    person: en,
    turns: [
      ['add my wife to my card', /Which card/],
      ['the everyday card', /cannot add them here/],
      ['how do I remove Sam?', /cannot remove a user here/],
    ],
  },
  {
    topic: 'a review of the limit',
    person: en,
    turns: [
      ['raise my credit limit', /Which card/],
      ['1005', /\$6,000\.00/, /income/],
      ['yes', /REV-2026-\d{6}/, /September 20, 2026/, /give the reasons/],
      ['raise my credit limit', /under way already.*REV-2026-\d{6}/],
    ],
  },
  {
    topic: 'a trip, with the card that the page has told',
    person: 'Talk to the travel desk',
    context: { card: 'ending 4821' },
    turns: [
      ['travel notice', /about your card ending 4821/, /Where do you go/],
      [
        'Mexico City, <b>September 3</b> to *10*',
        /Mexico City, b September 3 \/b to 10/,
        /TRV-2026-\d{6}/,
        /no fee/,
      ],
    ],
  },
  {
    topic: 'a trip that the first sentence tells',
    person: 'Talk to the travel desk',
    turns: [
      ['I am traveling to France in June', /Which card/],
      ['1005', /I am traveling to France in June/, /TRV-2026-\d{6}/],
    ],
  },
  {
    topic: 'a dispute on the card that the page has told',
    person: en,
    context: { card: '1005' },
    turns: [
      [
        "I want to dispute a $127.43 charge from XYZ Store on 08/15 that I didn't authorize",
        /about your card ending 1005/,
        /October 17, 2026/,
        /September 20, 2026/,
        /November 18, 2026/,
      ],
    ],
  },
  {
    topic: 'a payment in the midst of a dispute, which then goes on',
    person: en,
    turns: [
      ['Dispute a charge|topic:dispute', /How much was it/],
      ['$40 at Green Grocer on August 3', /Which card/],
      [
        'what about my rewards points, how many points do I have?',
        /18,640/,
        /back to what you asked.*Which card/s,
      ],
      ['1005', /Charge: the charge of \$40\.00 from Green Grocer/],
    ],
  },
  {
    topic: 'what the assistant is',
    person: en,
    turns: [['are you a person?', /automated assistant.*not a person/]],
  },
];

export const spanish: readonly TopicScript[] = [
  {
    topic: 'when a payment is due',
    person: es,
    turns: [
      ['¿cuándo vence mi pago?', /De qué tarjeta/],
      ['1005', /12 de septiembre de 2026/, /\$42\.00/],
    ],
  },
  {
    topic: 'whether a payment has posted',
    person: es,
    turns: [
      ['mi pago no aparece', /De qué tarjeta/],
      ['4821', /Todavía no veo un pago/],
    ],
  },
  {
    topic: 'a late fee',
    person: es,
    turns: [
      ['¿por qué me cobraron un cargo por mora?', /De qué tarjeta/],
      ['la tarjeta Travel', /\$29\.00/, /¿Lo pido\?/],
      ['sí', /FEE-2026-\d{6}/, /28 de agosto de 2026/],
      ['quiero quitar el cargo por mora', /solo puedo pedirlo una vez/],
    ],
  },
  {
    topic: 'a stolen card',
    person: es,
    turns: [
      ['Tarjeta perdida o robada|topic:lost-card', /De qué tarjeta/],
      ['1005', /termina en 1005 ya está bloqueada/, /perdida, robada o dañada/],
      ['me la robaron', /Palm Street en Phoenix, código postal que termina en 04/],
      ['sí, está bien', /CRD-2026-\d{6}/, /28 de agosto de 2026.*1 de septiembre de 2026/],
    ],
  },
  {
    topic: 'a lost card, told in typed words',
    person: es,
    turns: [
      ['Perdí mi tarjeta', /De qué tarjeta/],
      ['1005', /termina en 1005 ya está bloqueada/, /Está bien\?$/],
      ['sí', /CRD-2026-\d{6}/, /La vieja sigue bloqueada/],
      ['necesito una tarjeta nueva', /ya va en camino.*CRD-2026-\d{6}/],
    ],
  },
  {
    topic: 'a stolen card, all told at once, after a move',
    person: es,
    turns: [
      ['Me robaron mi tarjeta Travel 4821', /termina en 4821 ya está bloqueada/, /Está bien\?$/],
      ['no, me mudé', /todavía no envío/, /\*Perfil\*/],
    ],
  },
  {
    topic: 'the card of an authorized user',
    person: es,
    turns: [
      ['Tarjeta perdida o robada', /De qué tarjeta/],
      ['la de Sam', /termina en 2210 ya está bloqueada/],
      ['Perdida|fault:lost', /Está bien\?$/],
      ['vale', /CRD-2026-\d{6}/],
    ],
  },
  {
    topic: 'a lost wallet with both cards in it, and words that were said before',
    person: es,
    turns: [
      ['perdí mi cartera', /De qué tarjeta/],
      ['1005', /termina en 1005 ya está bloqueada/, /Está bien\?$/],
      ['4821', /termina en 4821 ya está bloqueada/, /su tarjeta que termina en 1005.*Está bien\?$/s],
      ['perdí mi tarjeta', /su tarjeta que termina en 1005.*Está bien\?$/s],
      ['sí', /CRD-2026-\d{6}/, /su tarjeta que termina en 4821.*Está bien\?$/s],
      ['sí', /CRD-2026-\d{6}/],
    ],
  },
  {
    topic: 'a card without a late fee',
    person: es,
    turns: [
      ['cargo por mora', /De qué tarjeta/],
      ['1005', /No veo un cargo por mora/],
    ],
  },
  {
    topic: 'the limit of a user',
    person: es,
    turns: [
      ['usuario autorizado', /agregar.*quitar.*límite/],
      ['Cambiar un límite|deed:limit', /De qué usuario/],
      ['Sam|user:sam', /No puedo cambiar un límite aquí/, /2210/],
    ],
  },
  {
    topic: 'a dispute on the card that the page has told',
    person: es,
    context: { card: '1005' },
    turns: [
      [
        'Quiero disputar un cargo de $127.43 de XYZ Store del 15/08 que no autoricé',
        /Se trata de su tarjeta que termina en 1005/,
        /17 de octubre de 2026/,
        /20 de septiembre de 2026/,
        /18 de noviembre de 2026/,
      ],
    ],
  },
  {
    topic: 'rewards in the midst of a dispute, which then goes on',
    person: es,
    turns: [
      ['Disputar un cargo|topic:dispute', /De cuánto fue/],
      ['$40 en Green Grocer el 3 de agosto', /En qué tarjeta/],
      ['¿y mis recompensas, cuántos puntos tengo?', /18,640/, /lo que preguntó antes.*En qué tarjeta/s],
      ['1005', /Cargo: el cargo de \$40\.00 de Green Grocer/],
    ],
  },
  {
    topic: 'a damaged card after a move',
    person: es,
    turns: [
      ['mi tarjeta está rota', /De qué tarjeta/],
      ['1005', /^Podemos enviarle/],
      ['no, me mudé', /todavía no envío/],
    ],
  },
  {
    topic: 'rewards',
    person: es,
    turns: [['¿cuántos puntos tengo?', /18,640 puntos/, /\$186\.40/, /no vence ningún punto/]],
  },
  {
    topic: 'removing a user',
    person: es,
    turns: [
      ['quitar un usuario autorizado', /De qué usuario/],
      ['Sam', /No puedo quitar un usuario aquí/, /2210/],
    ],
  },
  {
    topic: 'adding a user',
    person: es,
    turns: [
      ['quiero agregar a mi hija como usuario autorizado', /De qué tarjeta/],
      ['la Everyday', /No puedo agregarlo aquí/],
    ],
  },
  {
    topic: 'a review of the limit',
    person: es,
    turns: [
      ['quiero aumentar mi límite de crédito', /De qué tarjeta/],
      ['4821', /\$9,000\.00/],
      ['claro', /REV-2026-\d{6}/, /20 de septiembre de 2026/],
    ],
  },
  {
    topic: 'a trip',
    person: 'Hablar con el equipo de viajes',
    context: { card: '1005' },
    turns: [
      ['aviso de viaje', /termina en 1005/, /A dónde va/],
      ['a Perú, del 3 al 10 de septiembre', /a Perú, del 3 al 10 de septiembre/, /TRV-2026-\d{6}/],
    ],
  },
  {
    topic: 'what the assistant is',
    person: es,
    turns: [['¿eres un robot?', /asistente automático.*no una persona/]],
  },
];
