import type { TalkScript } from './talk-script.ts';

const both = (
  en: string,
  es: string,
  ...told: TalkScript['turns']['en'][number][1][]
): TalkScript['turns'] => ({
  en: [['travel notice'], ['1005'], [en, ...told]],
  es: [['aviso de viaje'], ['1005'], [es, ...told]],
});

/** Trips, users, persons who are not wanted, and questions that are left. */
export const otherTalks: readonly TalkScript[] = [
  ...(
    [
      ['a place without a time', 'Paris', 'a Perú', /which day to which day|qué día a qué día/],
      ['a time without a place', 'from May 3 to May 10', 'del 3 al 10 de mayo', /Where do you go|A dónde va/],
      ['"may" that is no month', 'I may go to Paris', 'voy a Perú con 4821', /which day|qué día/],
      ['not knowing', 'i do not know yet', 'todavía no sé', /stop here|lo dejo aquí/],
      ['not knowing the days', 'I am not sure about the dates', 'no sé las fechas', /stop here|lo dejo aquí/],
      ['a question', 'what do you mean', 'no entiendo', /did not understand|no entendí/],
      ['thanks', 'thank you', 'gracias', /You are welcome|De nada/],
      ['a no', 'no', 'no', /stop here|lo dejo aquí/],
      ['leaving it', 'never mind', 'olvídelo', /stop here|lo dejo aquí/],
      ['calling it off', 'cancel', 'cancelar', /stop here|lo dejo aquí/],
    ] as const
  ).map(([what, en, es, told]): TalkScript => ({
    what: `no travel notice is set for ${what}`,
    turns: both(en, es, told),
    done: [],
  })),
  {
    what: 'the digits of a card are not the days of a trip',
    turns: {
      en: [['I am traveling to France with my card 4821', /From which day to which day/]],
      es: [['Viajo a Francia con mi tarjeta 4821', /De qué día a qué día/]],
    },
    done: [],
  },
  {
    what: 'a place and then a time set the travel notice',
    turns: {
      en: [['travel notice'], ['1005'], ['Paris'], ['from May 3 to May 10', /Paris, from May 3 to May 10/]],
      es: [['aviso de viaje'], ['1005'], ['a Perú'], ['del 3 al 10 de mayo', /a Perú, del 3 al 10 de mayo/]],
    },
    done: ['travel 1005'],
  },
  {
    what: 'a place and days that are written short set it at once',
    turns: both('UK, 5 sep - 12 sep', 'EE. UU., del 5 al 12', /UK, 5 sep|EE. UU., del 5 al 12/),
    done: ['travel 1005'],
  },
  {
    what: 'what nobody has asked is not left, and no dispute begins',
    turns: {
      en: [['never mind', /You are welcome/]],
      es: [['olvídelo', /De nada/]],
    },
    done: [],
  },
  {
    what: 'a question that is left lets the one that it had interrupted go on',
    turns: {
      en: [
        ['Dispute a charge|topic:dispute'],
        ['$40 at Green Grocer on August 3', /Which card/],
        ['I want to set a travel notice please', /Which card/],
        ['never mind', /stop here/, /back to what you asked before/],
      ],
      es: [
        ['Disputar un cargo|topic:dispute'],
        ['$40 en Green Grocer el 3 de agosto', /qué tarjeta/],
        ['quiero poner un aviso de viaje por favor', /De qué tarjeta/],
        ['olvídelo', /lo dejo aquí/, /volvemos a lo que preguntó/],
      ],
    },
    done: [],
  },
  {
    what: 'a person is refused, and the card is locked',
    turns: {
      en: [['I do not want to talk to anyone, just lock my card 1005', /1005 is locked/]],
      es: [['no quiero hablar con nadie, solo bloquee mi tarjeta 1005', /1005 ya está bloqueada/]],
    },
    done: ['lock 1005'],
  },
  {
    what: 'a person is refused, and nothing else is said',
    turns: {
      en: [['never transfer me', /did not understand/]],
      es: [['No quiero hablar con una persona', /no entendí/]],
    },
    done: [],
  },
  {
    what: 'an option that sounds like a person is an answer, typed as well as pressed',
    turns: {
      en: [
        ['remove an authorized user', /Which user/],
        ['someone else', /I see one user/],
      ],
      es: [
        ['quitar un usuario autorizado', /qué usuario/],
        ['otra persona', /Veo un usuario/],
      ],
    },
    done: [],
  },
  {
    what: 'the same question twice without news is a failure, and the second hands over',
    turns: {
      en: [
        ['lost or stolen card'],
        ['1005', /lost, stolen or damaged/],
        ['I need a new card', /lost, stolen or damaged/],
        ['I need a new card', /find a person/],
      ],
      es: [
        ['Tarjeta perdida o robada'],
        ['1005', /perdida, robada o dañada/],
        ['necesito una tarjeta nueva', /perdida, robada o dañada/],
        ['necesito una tarjeta nueva', /buscar a una persona/],
      ],
    },
    done: ['lock 1005'],
  },
];
