/** What the page itself says in the assistant's name: the first words, and those after an answer that broke off. */
const english = {
  greeting:
    "Hello. I'm an **automated assistant**. I can help with cards, bills and charges.\n\nPlease do not type a full card number, a security code or a password here. If you ask for a live agent, they can read this chat.",
  apology: 'I could not finish this answer. Please ask again.',
};

const spanish: typeof english = {
  greeting:
    'Hola. Soy un **asistente automático**. Puedo ayudarle con tarjetas, facturas y cargos.\n\nPor favor, no escriba aquí un número de tarjeta completo, un código de seguridad ni una contraseña. Si pide hablar con una persona, esta podrá leer el chat.',
  apology: 'No pude terminar esta respuesta. Por favor, pregunte otra vez.',
};

const wordsIn = (lang: string): typeof english => (lang.startsWith('es') ? spanish : english);
export const greeting = (lang: string): string => wordsIn(lang).greeting;
export const apology = (lang: string): string => wordsIn(lang).apology;
