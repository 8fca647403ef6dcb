import type { TalkScript } from './talk-script.ts';

/** Cards that are lost, stolen or damaged, one or several. */
export const cardTalks: readonly TalkScript[] = [
  {
    what: 'one question at a time; a second card beside the yes is locked, and both are asked about in turn',
    turns: {
      en: [
        ['I lost my wallet', /Which card/],
        ['1005', /ending 1005 is locked/, { not: /too\?|Another card/ }, /Is that right\?$/],
        ['yes, 4821 too', /ending 4821 is locked/, /Now for your card ending 1005/, /Is that right\?$/],
        ['yes', /on its way/, /Now for your card ending 4821/, /Is that right\?$/],
        ['yes', /on its way/],
      ],
      es: [
        ['Perdí mi cartera', /De qué tarjeta/],
        ['1005', /1005 ya está bloqueada/, { not: /también\?/ }, /Está bien\?$/],
        ['sí, la 4821 también', /4821 ya está bloqueada/, /Ahora, su tarjeta que termina en 1005/],
        ['sí', /va en camino/, /Ahora, su tarjeta que termina en 4821/, /Está bien\?$/],
        ['sí', /va en camino/],
      ],
    },
    done: ['lock 1005', 'lock 4821', 'new-card 1005 lost', 'new-card 4821 lost'],
  },
  {
    what: 'two cards in the first sentence',
    turns: {
      en: [['I lost my cards 1005 and 4821', /1005 is locked/, /4821 is locked/], ['yes'], ['yes']],
      es: [['perdí mis tarjetas 1005 y 4821', /1005 ya está/, /4821 ya está/], ['sí'], ['sí']],
    },
    done: ['lock 1005', 'lock 4821', 'new-card 1005 lost', 'new-card 4821 lost'],
  },
  {
    what: 'both cards, by no number',
    turns: {
      en: [['both my cards were stolen'], ['yes'], ['yes']],
      es: [['me robaron las dos tarjetas'], ['sí'], ['sí']],
    },
    done: ['lock 1005', 'lock 4821', 'new-card 1005 stolen', 'new-card 4821 stolen'],
  },
  {
    what: 'all cards, as the answer to which',
    turns: {
      en: [
        ['I lost my card', /Which card/],
        ['all of them', /1005 is locked/, /4821 is locked/],
      ],
      es: [
        ['perdí mi tarjeta', /De qué tarjeta/],
        ['todas', /1005 ya está/, /4821 ya está/],
      ],
    },
    done: ['lock 1005', 'lock 4821'],
  },
  {
    what: 'a dispute that a lost card has interrupted is not taken to be about that card',
    turns: {
      en: [
        ['Dispute a charge|topic:dispute'],
        ['$40 at Green Grocer on August 3', /Which card/],
        ['I also lost my card 4821', /4821 is locked/],
        ['yes', /on its way/, /back to what you asked before.*Which card/],
        ['1005', /Card ending: 1005/],
      ],
      es: [
        ['Disputar un cargo|topic:dispute'],
        ['$40 en Green Grocer el 3 de agosto', /qué tarjeta/],
        ['también perdí mi tarjeta 4821', /4821 ya está bloqueada/],
        ['sí', /va en camino/, /volvemos a lo que preguntó antes.*En qué tarjeta/],
        ['1005', /Tarjeta que termina en: 1005/],
      ],
    },
    done: ['lock 4821', 'new-card 4821 lost'],
  },
  {
    what: 'a yes to one card orders none for the next that is named after the end',
    turns: {
      en: [['I lost my card 1005'], ['yes', /on its way/], ['4821', /4821 is locked/, /Is that right\?$/]],
      es: [['perdí mi tarjeta 1005'], ['sí', /va en camino/], ['4821', /4821 ya está/, /Está bien\?$/]],
    },
    done: ['lock 1005', 'new-card 1005 lost', 'lock 4821'],
  },
  {
    what: 'a yes to the review of one limit asks for none of the next card',
    turns: {
      en: [
        ['raise my credit limit'],
        ['1005'],
        ['yes', /asked for a review/],
        ['4821', /Do you want a review/],
      ],
      es: [
        ['quiero aumentar mi límite de crédito'],
        ['1005'],
        ['sí', /Ya pedí una revisión/],
        ['4821', /Quiere una revisión/],
      ],
    },
    done: ['review 1005'],
  },
  {
    what: 'another card, asked for at the end as it is written on the button',
    turns: {
      en: [
        ['my card 1005 was stolen'],
        ['yes', { not: /another/i }],
        ['Another card is gone too', /Which card/],
        ['4821', /4821 is locked/, /lost, stolen or damaged/],
        ['Lost'],
        ['yes'],
      ],
      es: [
        ['me robaron la tarjeta 1005'],
        ['sí', { not: /otra tarjeta/ }],
        ['Me falta otra tarjeta', /De qué tarjeta/],
        ['4821', /4821 ya está bloqueada/, /perdida, robada o dañada/],
        ['Perdida'],
        ['sí'],
      ],
    },
    done: ['lock 1005', 'new-card 1005 stolen', 'lock 4821', 'new-card 4821 lost'],
  },
  {
    what: 'a stolen card beside a damaged one is locked, and only that',
    turns: {
      en: [['my card 1005 is damaged'], ['4821 was stolen', /4821 is locked/], ['yes'], ['yes']],
      es: [['mi tarjeta 1005 está dañada'], ['me robaron la 4821', /4821 ya está/], ['sí'], ['sí']],
    },
    done: ['lock 4821', 'new-card 1005 damaged', 'new-card 4821 stolen'],
  },
  {
    what: 'a move holds for all the cards that were named',
    turns: {
      en: [
        ['I lost my cards 1005 and 4821'],
        ['no, I have moved', /do not send a card yet/, { not: /4821/ }],
      ],
      es: [['perdí mis tarjetas 1005 y 4821'], ['no, me mudé', /todavía no envío/, { not: /4821/ }]],
    },
    done: ['lock 1005', 'lock 4821'],
  },
  {
    what: 'a damaged card that is stolen before the new one comes needs a new number',
    turns: {
      en: [
        ['my card 1005 is damaged'],
        ['yes', /number stays the same/],
        ['my card 1005 was stolen', /1005 is locked/, { not: /already/ }],
        ['yes', /It has a new number/],
      ],
      es: [
        ['mi tarjeta 1005 está dañada'],
        ['sí', /número de tarjeta no cambia/],
        ['me robaron la tarjeta 1005', /1005 ya está bloqueada/, { not: /ya va en camino/ }],
        ['sí', /Tiene un número nuevo/],
      ],
    },
    done: ['new-card 1005 damaged', 'lock 1005', 'new-card 1005 stolen'],
  },
  {
    what: 'a card that was said to be lost and is damaged works again, and that is said',
    turns: {
      en: [
        ['I lost my card 1005', /1005 is locked/],
        ['no, it is not lost, it is damaged', /Is that right/],
        ['yes', /1005 works again/, /number stays the same/],
      ],
      es: [
        ['perdí mi tarjeta 1005', /1005 ya está bloqueada/],
        ['no, está dañada', /Está bien/],
        ['sí', /1005 vuelve a servir/, /número de tarjeta no cambia/],
      ],
    },
    done: ['lock 1005', 'unlock 1005', 'new-card 1005 damaged'],
  },
  {
    what: 'a value that no choice has is none',
    turns: {
      en: [
        ['Lost or stolen card|topic:lost-card'],
        ['x|card:9999', /did not understand/],
        ['1005|card:1005', /1005 is locked/],
        ['Lost|fault:lost', /Is that right/],
        ['x|address:evil', /did not understand/],
        ['Yes|address:same', /on its way/],
      ],
      es: [
        ['Tarjeta perdida o robada|topic:lost-card'],
        ['x|card:9999', /no entendí/],
        ['1005|card:1005', /1005 ya está bloqueada/],
        ['Perdida|fault:lost', /Está bien/],
        ['x|address:evil', /no entendí/],
        ['Sí|address:same', /va en camino/],
      ],
    },
    done: ['lock 1005', 'new-card 1005 lost'],
  },
  ...(
    [
      ['lost', 'I lost it', 'la perdí'],
      ['lost', 'I left my card in a store', 'la extravié'],
      ['lost', 'I forgot it in a store', 'olvidé mi tarjeta'],
      ['lost', "I can't find it", 'la dejé en una tienda'],
    ] as const
  ).map(([fault, en, es]): TalkScript => ({
    what: `"${en}", "${es}" and the like are understood as ${fault}`,
    turns: {
      en: [['I need a new card'], ['1005'], [en, /1005 is locked/], ['yes']],
      es: [['necesito una tarjeta nueva'], ['1005'], [es, /1005 ya está bloqueada/], ['sí']],
    },
    done: ['lock 1005', `new-card 1005 ${fault}`],
  })),
  ...(
    [
      ['it is cracked', 'se dañó'],
      ['it broke', 'se quebró'],
      ['the chip is broken', 'está dañada'],
    ] as const
  ).map(([en, es]): TalkScript => ({
    what: `"${en}", "${es}" and the like are understood as damaged`,
    turns: {
      en: [['I need a new card'], ['1005'], [en, /Is that right/], ['yes', { not: /works again/ }]],
      es: [['necesito una tarjeta nueva'], ['1005'], [es, /Está bien/], ['sí', { not: /vuelve/ }]],
    },
    done: ['new-card 1005 damaged'],
  })),
  {
    what: 'a card that was forgotten, told in the first sentence',
    turns: {
      en: [['I forgot my card 1005 at a restaurant', /1005 is locked/, /Is that right/]],
      es: [['olvidé mi tarjeta 1005 en un restaurante', /1005 ya está bloqueada/, /Está bien/]],
    },
    done: ['lock 1005'],
  },
];
