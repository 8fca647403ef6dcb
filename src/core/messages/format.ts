/**
 * Numbers, times and lists in one language, through Intl.
 *
 * A formatter costs a hundred times its use, so each is made once for a language and kept.
 */
export interface Format {
  number(value: number): string;
  /** "2:14 PM"; in the time zone of whoever looks. */
  time(at: number): string;
  /** "Friday, August 15". */
  date(at: number): string;
  /** "Yes, No, and Not sure". */
  list(parts: readonly string[]): string;
}

const formats = new Map<string, Format>();

export function formatOf(lang: string): Format {
  const known = formats.get(lang);
  if (known) return known;
  const format = createFormat(lang);
  formats.set(lang, format);
  return format;
}

function createFormat(lang: string): Format {
  const number = new Intl.NumberFormat(lang);
  const time = new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit', hour12: true });
  const date = new Intl.DateTimeFormat(lang, { weekday: 'long', month: 'long', day: 'numeric' });
  const list = new Intl.ListFormat(lang, { type: 'unit', style: 'long' });
  return {
    number: (value) => number.format(value),
    time: (at) => time.format(at),
    date: (at) => date.format(at),
    list: (parts) => list.format(parts),
  };
}

/** How many midnights lie between two moments, by the calendar of whoever looks. */
export function daysBetween(at: number, now: number): number {
  const day = (moment: number): number => {
    const date = new Date(moment);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
  };
  return day(now) - day(at);
}

/** Whole minutes of a wait, rounded up and never none: a wait that is told too short is a broken promise. */
export function waitMinutes(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 60));
}

/** A reference as it is spoken, sign by sign: "DR-1042" is "D R 1 0 4 2". */
export function spell(reference: string): string {
  return [...reference].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).join(' ');
}
