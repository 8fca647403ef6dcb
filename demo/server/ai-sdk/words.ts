import type { Lang } from '../conversation/record.ts';

/** What is said only where the assistant has no log, no forms, and perhaps no desk. */
interface Words {
  readonly personTakes: string;
  readonly nobodyHere: string;
}

const english: Words = {
  personTakes: 'I cannot take that myself. A live agent can: write **live agent**, and you are put in line.',
  nobodyHere:
    'I cannot help with that here, and there is no live agent in this chat. Please call **1 800 555 0142**; for lost or stolen cards, day and night.',
};

const spanish: Words = {
  personTakes:
    'No puedo recibirlo yo. Una persona sí: escriba **hablar con una persona** y entrará en la fila.',
  nobodyHere:
    'Aquí no puedo ayudarle con eso, y en este chat no hay ninguna persona. Llame al **1 800 555 0142**; por tarjetas perdidas o robadas, de día y de noche.',
};

export function wordsIn(lang: Lang): Words {
  return lang === 'es' ? spanish : english;
}
