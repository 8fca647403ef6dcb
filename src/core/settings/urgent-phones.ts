import { door, optional, record, type Decoder } from '../protocol/decode-kit.ts';
import { caps, line } from '../protocol/decode-text.ts';

/** Whom to call when a card is lost or somebody else uses it. The page's word alone, never the wire's. */
export interface UrgentPhone {
  /** As people read it, for instance `+1 800 555 0199`. */
  readonly number: string;
  /** For a text telephone or a relay service. In the United States 711 where nothing else is said. */
  readonly tty?: string;
  /** Whose number it is, in the page's language. */
  readonly label?: string;
}

/** By country, in the two letters of ISO 3166. */
export type UrgentPhones = Readonly<Record<string, UrgentPhone>>;

/** What can be used of the page's word, and which countries of it cannot. */
export interface KnownPhones {
  readonly phones: ReadonlyMap<string, UrgentPhone>;
  readonly wrong: readonly string[];
}

const mostCountries = 300;
const country = /^[A-Z]{2}$/;
const relay = '711';

/** What people dial: three digits for a short code, fifteen by E.164, and what makes them easy to read. */
const phoneNumber: Decoder<string> = (value) => {
  const text = line(40)(value);
  const count = text?.replace(/\D/g, '').length ?? 0;
  return text !== undefined && /^\+?[\d ().-]+$/.test(text) && count >= 3 && count <= 15 ? text : undefined;
};

const phone: Decoder<UrgentPhone> = record<UrgentPhone>({
  number: phoneNumber,
  tty: optional(phoneNumber),
  label: optional(line(caps.label)),
});

/** Reads what the page has set: an object, or the same as JSON. */
export const decodeUrgentPhones: Decoder<KnownPhones> = door((value) => {
  const all: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  if (typeof all !== 'object' || all === null || Array.isArray(all)) return undefined;
  const phones = new Map<string, UrgentPhone>();
  const wrong: string[] = [];
  for (const [name, given] of Object.entries(all).slice(0, mostCountries)) {
    const decoded = country.test(name) ? door(phone)(given) : undefined;
    if (decoded) phones.set(name, name === 'US' ? { tty: relay, ...decoded } : decoded);
    else wrong.push(name);
  }
  return { phones, wrong };
});

/** The number of the customer's country; where that has none, or is not known, all of them. */
export function urgentPhonesFor(
  phones: KnownPhones['phones'],
  home: string | undefined,
): readonly (readonly [country: string, phone: UrgentPhone])[] {
  const own = home === undefined ? undefined : phones.get(home);
  return home !== undefined && own ? [[home, own]] : [...phones];
}

/** What a telephone dials. */
export function telephoneLink(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
