/** What is said in the journey of a dispute, in one language. */
export interface DisputeScript {
  readonly language: string;
  readonly lang: string;
  readonly introduction: string;
  readonly greeting: string;
  readonly dispute: string;
  readonly charge: string;
  readonly whichCard: string;
  readonly card: string;
  readonly dates: readonly string[];
  readonly liveAgent: string;
  readonly requested: string;
  readonly place: string;
  readonly wait: RegExp;
  readonly question: string;
  readonly answer: string;
  readonly joined: string;
  readonly talkingTo: string;
  readonly agentSays: string;
  readonly customerSays: string;
  readonly summary: string;
  readonly summaryReady: string;
  readonly over: string;
}

export const english: DisputeScript = {
  language: 'English',
  lang: 'en',
  introduction: 'You are chatting with the automated assistant.',
  greeting: "Assistant said: Hello. I'm an automated assistant",
  dispute: "I want to dispute a $127.43 charge from XYZ Store on 08/15 that I didn't authorize",
  charge: '$127.43 from XYZ Store on August 15, 2026',
  whichCard: 'Which card was it on? Tell me the last four digits.',
  card: 'Everyday, ending 1005',
  dates: ['October 17, 2026', 'September 20, 2026', 'You did not authorize it'],
  liveAgent: 'live agent',
  requested: 'Request sent for a live agent.',
  place: 'You are number 2 in line.',
  wait: /You are number 2 in line\. \d+ to \d+ minutes\./,
  question: 'what are your hours?',
  answer: 'People answer chats from 8 a.m. to 9 p.m.',
  joined: 'Maria, live agent, Card disputes, joined. Maria can see this conversation.',
  talkingTo: 'Talking to: Maria, Card disputes',
  agentSays: 'Hello, this is Maria. Do you still have the card?',
  customerSays: 'Yes, it is here with me.',
  summary: 'We opened a dispute case. You hear from us by September 20.',
  summaryReady: 'A written summary is ready.',
  over: 'The chat ended.',
};

export const spanish: DisputeScript = {
  language: 'Spanish',
  lang: 'es',
  introduction: 'Habla con el asistente automático.',
  greeting: 'Asistente dijo: Hola. Soy un asistente automático',
  dispute: 'Quiero disputar un cargo de $127.43 de XYZ Store del 15/08 que no autoricé',
  charge: '$127.43 de XYZ Store del 15 de agosto de 2026',
  whichCard: '¿En qué tarjeta fue? Dígame los últimos cuatro dígitos.',
  card: 'Everyday, termina en 1005',
  dates: ['17 de octubre de 2026', '20 de septiembre de 2026', 'Usted no lo autorizó'],
  liveAgent: 'hablar con una persona',
  requested: 'Se pidió un agente en vivo.',
  place: 'Es el número 2 en la fila.',
  wait: /Es el número 2 en la fila\. Espera: de \d+ a \d+ minutos\./,
  question: '¿cuál es su horario?',
  answer: 'Las personas contestan de 8 a. m. a 9 p. m.',
  joined: 'Maria, agente en vivo, Card disputes, entró al chat. Maria puede ver esta conversación.',
  talkingTo: 'Habla con: Maria, Card disputes',
  agentSays: 'Hola, soy María. ¿Todavía tiene la tarjeta?',
  customerSays: 'Sí, la tengo aquí conmigo.',
  summary: 'Abrimos un caso de disputa. Le respondemos a más tardar el 20 de septiembre.',
  summaryReady: 'Hay un resumen escrito.',
  over: 'El chat terminó.',
};
