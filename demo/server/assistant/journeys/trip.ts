import { withoutAccents } from '../fold.ts';
import { demoCards, demoUser } from '../demo-account.ts';
import type { Found, Known, Step } from './journey.ts';
import { plainWords } from './steps.ts';

/** Where to and when, in the customer's own words; told in one sentence or in two. */
export const tripStep: Step = {
  name: 'trip',
  isKnown: ({ answers }) => hasPlace(answers['trip'] ?? '') && hasTime(answers['trip'] ?? ''),
  read: (text, known) => (namesPlace(text) ? told(text, known) : undefined),
  readAsked: (text, known) => (hasPlace(text) || hasTime(text) ? told(text, known) : undefined),
};

/** What is missing of a trip, so that only that is asked for. */
export function missingOfTrip({ answers }: Known): 'place' | 'time' | 'both' {
  const trip = answers['trip'] ?? '';
  if (hasPlace(trip)) return 'time';
  return hasTime(trip) ? 'place' : 'both';
}

/** With what was told before. */
function told(text: string, { answers }: Known): Found {
  const before = answers['trip'];
  const words = plainWords(text);
  const isNew = before !== undefined && !before.includes(words);
  return { answer: isNew ? `${before}, ${words}`.slice(0, 120) : (before ?? words) };
}

/** In a sentence that was not asked for, a place is known by its capital. */
function namesPlace(text: string): boolean {
  return /\b(?:to|in|a|en)\s+\p{Lu}\p{L}+/u.test(withoutTimes(text)) && hasPlace(text);
}

/** A word is left that is neither of time nor one of those around every trip. A question names no place. */
function hasPlace(text: string): boolean {
  if (/^\W*(?:what|why|how|who|que|por que|porque|como|quien)\b/i.test(withoutAccents(text))) return false;
  const left = withoutTimes(text);
  const words = left.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return words.some((word) => !around.has(word)) || shortened.test(left);
}

/** "UK", "the U.S." */
const shortened = /\b(?:UK|USA?|EU|UAE|NYC?|LA|SF|DC|EE ?UU)\b|\b(?:U\.S\.|U\.K\.|EE\. ?UU\.)/;

function hasTime(text: string): boolean {
  return plain(text).search(times) >= 0;
}

function withoutTimes(text: string): string {
  return plain(text).replace(times, ' ');
}

/** Without the digits of a card, which are no date. */
function plain(text: string): string {
  return withoutAccents(text).replace(cards, ' ');
}

const cards = new RegExp(
  `\\b(?:${[...demoCards, demoUser].map(({ lastFour }) => lastFour).join('|')})\\b`,
  'g',
);

const months = `january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre`;
const spans = `(?:week|month|weekend|day)s?|semanas?|mes|meses|dias?|next|tomorrow|today|tonight|manana|hoy|proxim[ao]s?`;
/** As they are written short, beside a figure. */
const short = `(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic)`;
const dates = `${short}\\.? \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?: de| of)? ${short}`;
const seasons = `summer|winter|spring|autumn|christmas|thanksgiving|easter|verano|invierno|primavera|otono|navidad|semana santa`;
const weekdays = `(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miercoles|jueves|viernes|sabado|domingo`;
/** "May" is a month beside a figure or a word of time, else a verb. */
const may = `(?:in|on|from|of|until|through|next) may|may \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)? may`;
const figures = `\\d{1,2}(?:st|nd|rd|th)|\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{1,4})?|(?:from|on|until|to|the|del|al|el|hasta|desde) \\d{1,2}`;
const times = new RegExp(
  `\\b(?:${[dates, months, spans, seasons, weekdays, may, figures].join('|')})\\b`,
  'gi',
);

/** Words that are around every trip, and those of not knowing, in both languages. */
const around = new Set(
  `travel travels traveling travelling trip trips notice vacation holiday going leaving leave flying will would like want
  need plan planning abroad from until till through the for and with card cards set set please back are was have has
  may this that there not yet don know sure maybe can can could soon later ending about you your our here some where
  when which what how yes okay hello thank thanks mean ask asking why date dates exactly exact does did told tell say
  said help question understand sorry well just only time times home back come coming return returning one two three
  few couple long then before after work business family visit visiting see friend friends wedding flight hotel doctor
  viaje viajes viajar viajo voy vamos aviso vacaciones salgo irme extranjero desde hasta del por para con una tarjeta
  tarjetas poner quiero necesito favor pronto despues sobre que todavia aun tal vez quizas puedo los las mis
  donde cuando cual como hola vuelvo salimos gracias fecha fechas exactamente exacta exactas entiendo porque pregunta
  dice decir ayuda perdon regreso ida vuelta salida llegada familia trabajo negocios amigos boda vuelo hotel medico
  tiempo unos unas dos tres seguro segura`.split(/\s+/),
);
