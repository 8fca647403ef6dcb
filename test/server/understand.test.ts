import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Intent } from '../../demo/server/assistant/intents.ts';
import { learn, type Understand } from '../../demo/server/assistant/understand.ts';

let understand: Understand;
before(async () => {
  understand = await learn();
});

/** None of these is a training phrase as it stands. */
const english: readonly (readonly [string, Intent | undefined])[] = [
  ["I want to dispute a $127.43 charge from XYZ Store on 08/15 that I didn't authorize", 'dispute'],
  ["There's a purchase I don't recognize on my bill", 'dispute'],
  ['I was charged two times for the same thing', 'dispute'],
  ['please help me to dispute this transaction', 'dispute'],
  ['I think my card got stolen yesterday', 'lost-card'],
  ['I have lost my card on the bus', 'lost-card'],
  ['can you freeze the card please', 'lost-card'],
  ['how do I order a replacement card', 'replace-card'],
  ['the chip on it is damaged', 'damaged-card'],
  ['what date is my payment due this month', 'payment-due'],
  ['what is the minimum payment this month', 'payment-due'],
  ['why is there a late fee on my account', 'late-fee'],
  ['I paid last week and my payment still has not posted', 'payment-posting'],
  ['how can I redeem reward points', 'rewards'],
  ['how do I add my daughter as an authorized user', 'authorised-user'],
  ['I moved and need to update the address', 'address'],
  ['I would like a higher credit limit', 'credit'],
  ['I am travelling to France in June', 'travel'],
  ['I would like to file a formal complaint', 'complaint'],
  ['make a complaint about a late fee on my card', 'complaint'],
  ['the person at the store overcharged me', 'dispute'],
  ['what is the status of my complaint', 'complaint-status'],
  ['are you a real person', 'automated'],
  ['am I talking to a bot', 'automated'],
  ['Are you a robot? I want to talk to a person', 'person'],
  ['Am I talking to a bot? Get me a human agent now', 'person'],
  ['I think someone hacked my account, it is fraud', 'fraud'],
  ['what are the opening hours', 'hours'],
  ['live agent', 'person'],
  ['I do not want to talk to anyone, just lock my card', 'lost-card'],
  ['never transfer me', undefined],
  ['I forgot my card at the pharmacy', 'lost-card'],
  ['can I talk to a human please', 'person'],
  ['let me speak to a representative', 'person'],
  ['I want a real person now', 'person'],
  ['is anyone real here', 'person'],
  ['let me talk to your manager', 'person'],
  ['can I get a human being', 'person'],
  ['can we speak Spanish', 'language'],
  ['ok thanks a lot', 'thanks'],
  ['hello there', 'greeting'],
  ['what is the weather like in Oslo', undefined],
  ['sing me a song about cheese', undefined],
  ['asdf qwer zxcv', undefined],
];

const spanish: readonly (readonly [string, Intent | undefined])[] = [
  ['Quiero disputar un cargo de $127.43 de XYZ Store del 15/08 que no autoricé', 'dispute'],
  ['no reconozco una compra en mi cuenta, es un cargo que no hice', 'dispute'],
  ['creo que me robaron la tarjeta ayer', 'lost-card'],
  ['perdi mi tarjeta en el bus', 'lost-card'],
  ['cómo pido una tarjeta nueva', 'replace-card'],
  ['el chip de la tarjeta no funciona', 'damaged-card'],
  ['cuándo vence el pago de este mes', 'payment-due'],
  ['por qué tengo un cargo por mora', 'late-fee'],
  ['pagué la semana pasada y mi pago no aparece', 'payment-posting'],
  ['cómo canjeo mis puntos', 'rewards'],
  ['quiero agregar a mi hija como usuario autorizado', 'authorised-user'],
  ['me mudé y quiero cambiar la dirección', 'address'],
  ['quisiera aumentar mi límite', 'credit'],
  ['voy a viajar a Francia en junio', 'travel'],
  ['quiero presentar una queja formal', 'complaint'],
  ['quiero hacer una queja por un cargo por mora', 'complaint'],
  ['la persona de la tienda me cobró de más', 'dispute'],
  ['¿cómo va mi queja?', 'complaint-status'],
  ['¿eres una persona?', 'automated'],
  ['¿estoy hablando con un robot?', 'automated'],
  ['¿Eres un robot? Quiero hablar con una persona', 'person'],
  ['¿Estoy hablando con una máquina? Páseme con un agente', 'person'],
  ['creo que hay fraude, alguien usa mi tarjeta', 'fraud'],
  ['cuál es el horario de atención', 'hours'],
  ['agente', 'person'],
  ['no quiero hablar con nadie, solo bloquee mi tarjeta', 'lost-card'],
  ['nunca me pase con un agente', undefined],
  ['olvidé mi tarjeta en la farmacia', 'lost-card'],
  ['quiero hablar con una persona', 'person'],
  ['páseme con un representante', 'person'],
  ['un asesor por favor', 'person'],
  ['hay alguien real', 'person'],
  ['prefiero hablar en inglés', 'language'],
  ['muchas gracias por todo', 'thanks'],
  ['hola buenas', 'greeting'],
  ['qué tiempo hace en Oslo', undefined],
  ['cántame una canción sobre el queso', undefined],
];

for (const [lang, table] of [
  ['en', english],
  ['es', spanish],
] as const) {
  for (const [text, intent] of table) {
    test(`${lang}: "${text}" asks for ${intent ?? 'nothing known'}`, async () => {
      assert.equal((await understand(text, lang))?.intent, intent);
    });
  }
}

test('understands the other language too, and says which it was', async () => {
  assert.deepEqual(await understand('perdí mi tarjeta', 'en'), { intent: 'lost-card', lang: 'es' });
  assert.deepEqual(await understand('I lost my card', 'es'), { intent: 'lost-card', lang: 'en' });
});
