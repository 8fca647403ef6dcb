import type { GuideMessages } from '../../core/messages/guide-messages.ts';

/** Help with the chat, in Spanish. */
export const guide: GuideMessages = {
  heading: 'Ayuda con este chat',
  back: 'Volver al chat',
  sections: [
    {
      heading: 'Pregunte con sus palabras',
      text: 'La ortografía no importa. Escriba una cosa a la vez. Puede escribir frases como estas:',
      examples: [
        'No conozco este cargo',
        '¿Cuándo vence mi pago?',
        'Perdí mi tarjeta',
        'Quiero hablar con una persona',
      ],
    },
    {
      heading: 'Tómese su tiempo',
      text: 'Nada se pierde si espera. Puede minimizar la ayuda y volver. Su texto se queda.',
    },
    {
      heading: 'Hable con una persona',
      text: 'Puede pedir una persona en cualquier momento. Mientras espera, el asistente le responde.',
    },
    {
      heading: 'Guarde sus claves',
      text: 'Aquí nunca pedimos un número de tarjeta completo, un código de seguridad, un PIN ni una contraseña. Si escribe uno, no se envía.',
    },
    {
      heading: 'A su manera',
      text: 'En Ajustes puede agrandar el texto, ir más despacio o elegir qué se lee en voz alta.',
    },
  ],
  wordsHeading: 'Palabras que usamos',
  words: [
    { word: 'Usuario autorizado', means: 'Alguien que puede usar su tarjeta. Usted paga la cuenta.' },
    {
      word: 'Número de caso',
      means: 'El número de lo que hacemos por usted. Guárdelo para preguntar luego.',
    },
    { word: 'Disputa', means: 'Usted nos dice que un cargo está mal y lo revisamos.' },
    { word: 'PIN', means: 'Número de identificación personal: el número secreto de su tarjeta.' },
    { word: 'Crédito provisional', means: 'Dinero que le devolvemos mientras revisamos un cargo.' },
    { word: 'Código de seguridad', means: 'El número corto de su tarjeta que piden las tiendas en línea.' },
    { word: 'Estado de cuenta', means: 'La lista de un mes: lo que gastó, lo que pagó y lo que debe.' },
    { word: 'TTY', means: 'Teléfono de texto: un teléfono para escribir y leer.' },
    { word: 'Código postal', means: 'Los cinco números al final de su dirección.' },
  ],
  keysHeading: 'Teclas',
  keysIntro: 'Todo se puede hacer sin ratón.',
  keys: [
    { key: 'Tab', does: 'Va al siguiente botón, enlace o campo.' },
    { key: 'Intro', does: 'En el campo del mensaje: envía.' },
    { key: 'Mayús + Intro', does: 'En el campo del mensaje: empieza otra línea.' },
    { key: 'Arriba, Abajo', does: 'En la conversación: el mensaje anterior o el siguiente.' },
    { key: 'Inicio, Fin', does: 'En la conversación: el primer mensaje o el más nuevo.' },
    { key: 'Ctrl + F6', does: 'De la página al campo del mensaje, a la conversación, arriba y de vuelta.' },
    { key: 'Escape', does: 'Da un paso atrás. Al final minimiza la ayuda.' },
  ],
};
