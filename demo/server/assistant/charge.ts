import type { Charge } from '../conversation/record.ts';
import { addDays } from './billing-dates.ts';

/**
 * What a customer's sentence tells of a charge: amount, store, day, and that it was not theirs.
 *
 * Only what is said outright is taken; the assistant asks for the rest or leaves it to a person.
 *
 * @param today `YYYY-MM-DD`; a day without a year is the last such day up to today.
 */
export function chargeIn(text: string, today: string): Charge {
  const amount = amountIn(text);
  const merchant = merchantIn(text);
  const date = dateIn(text, today);
  return {
    ...(amount !== undefined && { amount }),
    ...(merchant !== undefined && { merchant }),
    ...(date !== undefined && { date }),
    ...(unauthorised.test(text) && { unauthorised: true }),
  };
}

const unauthorised =
  /unauthori[sz]ed|(?:did ?n[o'’]?t|never) (?:authori[sz]e|make|made|buy|bought)|no (?:la |lo |los )?(?:autori[cz]|hice|compr)|sin mi permiso|no autorizad/i;

function amountIn(text: string): number | undefined {
  const figure = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{1,7}(?:\.\d\d)?)(?![\d/])`;
  const found =
    new RegExp(String.raw`\$ ?${figure}`).exec(text) ??
    new RegExp(String.raw`\b${figure} ?(?:dollars|d[oó]lares|usd)\b`, 'i').exec(text);
  return found?.[1] === undefined ? undefined : Number(found[1].replaceAll(',', ''));
}

/** Names of stores begin with a capital, and stand after "from", "at" or the like. */
const merchantPattern =
  /\b(?:from|at|by|de|en|por|con)\s+(?:(?:la\s+tienda|el\s+comercio|the\s+store)\s+)?(\p{Lu}[\p{L}\p{N}&'’.-]*(?:\s+[\p{Lu}\p{N}&][\p{L}\p{N}&'’-]*){0,5})/u;

function merchantIn(text: string): string | undefined {
  return merchantPattern
    .exec(text)?.[1]
    ?.replace(/[.'’-]+$/, '')
    .slice(0, 60);
}

const months = new Map([
  ...'january february march april may june july august september october november december'
    .split(' ')
    .map((name, index) => [name, index + 1] as const),
  ...'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
    .split(' ')
    .map((name, index) => [name, index + 1] as const),
]);

function dateIn(text: string, today: string): string | undefined {
  const figures = /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/.exec(text);
  if (figures) {
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    // The bank writes the month first; a first figure over twelve can only be a day.
    const [month, day] = first > 12 ? [second, first] : [first, second];
    return calendarDay(month, day, figures[3], today);
  }
  const english = /\b([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4}))?/gi;
  const spanish = /\b(\d{1,2}) de ([a-z]{4,10})(?: de (\d{4}))?/gi;
  const named = [
    ...[...text.matchAll(english)].map(([, month, day, year]) => ({ month, day, year })),
    ...[...text.matchAll(spanish)].map(([, day, month, year]) => ({ month, day, year })),
  ].find(({ month }) => months.has((month ?? '').toLowerCase()));
  if (!named) return undefined;
  return calendarDay(
    months.get((named.month ?? '').toLowerCase()) ?? 0,
    Number(named.day),
    named.year,
    today,
  );
}

function calendarDay(
  month: number,
  day: number,
  year: string | undefined,
  today: string,
): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  const inYear = (which: number): string | undefined => {
    const text = `${which}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    // A day that the month has not would come back as another day.
    return Number.isNaN(Date.parse(text)) || addDays(text, 0) !== text ? undefined : text;
  };
  if (year !== undefined) return inYear(Number(year.length === 2 ? `20${year}` : year));
  const recent = inYear(thisYear);
  return recent !== undefined && recent <= today ? recent : inYear(thisYear - 1);
}
